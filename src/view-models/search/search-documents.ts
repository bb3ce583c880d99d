import { messages, searchMessages } from '../../i18n/index.ts';
import {
  anchorOf,
  authorOf,
  type Contribution,
  contributionAddress,
  contributionText,
  dateOf,
  isShown,
  kindOf,
} from '../../series/comments/contribution.ts';
import { formatDate } from '../../series/languages/format-date.ts';
import { hostOf } from '../../series/mentions/source-key.ts';
import type { ConversationSubject } from '../../series/model/target.ts';
import { listSearchDocuments } from '../../series/search/list-documents.ts';
import type {
  ConversationPage,
  SearchableContribution,
  SearchDocument,
} from '../../series/search/search-document.ts';
import { dayIn } from '../../series/text/date.ts';
import type { Language } from '../../series/text/language.ts';
import { cleanText } from '../../series/text/strings.ts';
import type { Site } from '../../site.ts';
import { renderContribution } from '../comments/contribution.ts';
import { pageConversationOf, pageFor } from '../comments/page-conversation.ts';
import { presenterFor } from '../presenter.ts';

/** Everything that can be found on a site. */
export function getSearchDocuments(site: Site): SearchDocument[] {
  const conversationOn = (subject: ConversationSubject, language: Language): ConversationPage[] =>
    pageConversationOf(subject, presenterFor(site, language)).pages.map((slices, index) => ({
      page: pageFor(subject, index + 1),
      contributions: slices
        .flatMap(({ entry, continued, replies }) =>
          entry.kind === 'trackback' || continued ? replies : [entry.contribution, ...replies],
        )
        .filter(isShown)
        .map((contribution) => searchable(contribution, site, language)),
    }));
  const wordsIn = (language: Language) => ({
    ...searchMessages(language),
    essays: messages(language).topicEssays,
  });
  return listSearchDocuments({ ...site, conversationOn, wordsIn });
}

function searchable(contribution: Contribution, site: Site, language: Language): SearchableContribution {
  const day = dayIn(site.series.timeZone, new Date(dateOf(contribution)));
  const isMention = kindOf(contribution) === 'mention';
  const name = authorOf(contribution)?.name;
  const title = 'title' in contribution ? contribution.title : null;
  return {
    anchor: anchorOf(contribution),
    who:
      name === undefined
        ? isMention
          ? hostOf(contributionAddress(contribution))
          : undefined
        : cleanText(name),
    day,
    date: formatDate(day, messages(language).locale),
    title: title === null ? undefined : cleanText(title),
    text: isMention
      ? cleanText(contributionText(contribution))
      : renderContribution(contribution, messages(language)).text,
  };
}
