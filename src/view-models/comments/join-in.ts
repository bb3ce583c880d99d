import type { JoinInProps, MentionFormProps, ThreadProps } from '../../components/comments/props.ts';
import { addressThread, findThread } from '../../series/comments/giscus.ts';
import { describeLanguage } from '../../series/languages/index.ts';
import { isClosed, translationFor } from '../../series/model/entry.ts';
import { type Target, targetKey } from '../../series/model/target.ts';
import { webConfigOf } from '../../series/model/web-config.ts';
import type { Presenter } from '../presenter.ts';

/** How readers can answer a text or an item; nothing where no way is set up. */
export function joinInProps(target: Target, presenter: Presenter): JoinInProps | undefined {
  // A free page is no part of the conversation.
  if (target.kind === 'page') return undefined;
  const { site, language, t } = presenter;
  const { email } = site.series;
  const comments = target.kind === 'essay' ? commentWays(target.id, presenter) : noComments;
  const title = site.linkTargets.get(targetKey(target), language)?.title ?? '';
  const mail =
    email && `mailto:${email}?subject=${encodeURIComponent(`${t.conversation}${t.colon} ${title}`)}`;
  if (comments.closed) return { ...comments, mail, form: undefined };
  const join = { ...comments, mail, form: formProps(target, presenter) };
  return join.thread || join.github || join.mail || join.form ? join : undefined;
}

const noComments = { closed: false, thread: undefined, github: undefined };

function commentWays(id: string, presenter: Presenter) {
  const { site, language } = presenter;
  const { series, threads } = site;
  const { giscus } = series;
  const essay = presenter.findEssay(id);
  const shown = translationFor(essay, language).language;
  const thread = findThread(giscus, id, shown, threads);
  const closed = isClosed(essay) || (thread !== undefined && thread.state !== 'open');
  const github = thread?.url ?? (giscus && `https://github.com/${giscus.repo}/discussions`);
  if (!giscus || closed) return { closed, thread: undefined, github };
  const { giscus: lang } = describeLanguage(language);
  const live: ThreadProps = {
    settings: {
      host: giscus.host,
      repo: giscus.repo,
      repoid: giscus.repoId,
      category: giscus.category,
      categoryid: giscus.categoryId,
      ...addressThread({ id: series.id, giscus }, id, shown, thread),
      strict: '1',
      reactionsenabled: giscus.reactions ? '1' : '0',
      emitmetadata: '1',
      inputposition: 'bottom',
      ...(lang === undefined ? {} : { lang }),
    },
    host: new URL(giscus.host).host,
  };
  return { closed, thread: live, github };
}

/** Origins of other sites that the form among the ways to answer is sent to. */
export function formTargets(join: JoinInProps | undefined): string[] {
  return join?.form ? [new URL(join.form.endpoint.href).origin] : [];
}

function formProps(target: Target, { site, language }: Presenter): MentionFormProps | undefined {
  const web = webConfigOf(site.series);
  if (web?.endpoint === undefined) return undefined;
  const { endpoint, moderation } = web;
  const shown = site.linkTargets.get(targetKey(target), language)?.language ?? language;
  return {
    endpoint: { href: endpoint, text: new URL(endpoint).host },
    target: site.addresses.url(target, shown),
    moderation,
  };
}
