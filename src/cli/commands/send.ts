import { defineCommand } from 'citty';
import { loadContent } from '../../loader/load.ts';
import { createGuardedFetch } from '../../remote/guarded-request.ts';
import { createPace } from '../../remote/pace.ts';
import { webConfigOf } from '../../series/model/web-config.ts';
import { command } from '../../series/text/command.ts';
import { type Project, type Settings, SettingsError } from '../../settings.ts';
import { changeContent } from '../change-content.ts';
import { runSending, type SendingOptions } from '../mentions/run-sending.ts';
import { print, reportErrors, usageError } from '../terminal/output.ts';

/** Most requests to other sites in a run. */
const usualLimit = '200';

/** The command for a project. */
export default function subCommand({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'send',
      description:
        'Tells the pages that essays and terms link to of these links, by Webmention or Pingback; for after a deployment',
    },
    args: {
      'dry-run': { type: 'boolean', description: 'shows who would be told, and sends nothing' },
      all: {
        type: 'boolean',
        description:
          'also tells of links in texts that were more than a week old when the first run noted them',
      },
      limit: {
        type: 'string',
        description: 'most requests to other sites; the next run goes on',
        default: usualLimit,
        valueHint: 'number',
      },
    },
    run: async ({ args: { 'dry-run': dryRun = false, all = false, limit } }) => {
      if (!/^[1-9]\d{0,5}$/.test(limit))
        return usageError(`--limit is “${limit}”: write a number.`, command('send [--limit 200]'));
      await send(settings, { dryRun, all, limit: Number(limit) });
    },
  });
}

async function send(settings: Settings, options: Omit<SendingOptions, 'protocols'>): Promise<void> {
  // What only a preview shows is on no page that others could read.
  const { content, problems } = await loadContent({ ...settings, preview: false });
  if (!content) return reportErrors(problems, 'Mend these first; nothing was sent.');
  const { series, addresses } = content;
  const web = webConfigOf({ web: series.web, site: settings.site ?? series.site });
  if (!web)
    throw new SettingsError(
      'This series tells no other page of its links. Write “web: { send: [webmention, pingback] }” into series.yaml; ' +
        'the README says more under “Mentions”.',
    );
  if (web.send.length === 0) return print('The list “send” in series.yaml is empty: nobody is told.');
  const ask = createGuardedFetch();
  const userAgent = `series-send (+${addresses.fileUrl('')})`;
  const run = () =>
    runSending(
      content,
      settings,
      { ...options, protocols: web.send },
      {
        ask: (address, request) =>
          ask(address, { ...request, headers: { ...request?.headers, 'user-agent': userAgent } }),
        pace: createPace(),
        now: () => new Date(),
      },
    );
  await (options.dryRun ? run() : changeContent(settings.contentDir, run));
}
