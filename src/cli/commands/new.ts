import { join } from 'node:path';
import { defineCommand } from 'citty';
import { createText } from '../../files.ts';
import { messages } from '../../i18n/index.ts';
import { loadContent } from '../../loader/load.ts';
import { outlineOf } from '../../loader/texts/outline.ts';
import { newEssay, newTranslation } from '../../series/authoring/new-text.ts';
import { formatOf } from '../../series/model/content-paths.ts';
import { command } from '../../series/text/command.ts';
import { dayIn } from '../../series/text/date.ts';
import type { Project } from '../../settings.ts';
import { changeContent } from '../change-content.ts';
import { type NewTextOptions, planNewEssay, planTranslation } from '../plan-new.ts';
import { fail, print, reportErrors, usageError } from '../terminal/output.ts';
import { openPrompt } from '../terminal/prompt.ts';
import { refreshSchemas } from './schema.ts';

const usage = [
  command('new 12 50 "The title"'),
  `       ${command('new --translate <id> [--lang en] ["The title"]')}`,
].join('\n');

/** The command for a project. */
export default function subCommand({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'new',
      description:
        'Begins an essay: new <numbers…> "Title"; or a translation: new --translate <id>. Never overwrites',
    },
    args: {
      words: { type: 'positional', required: false, description: 'the numbers it is about, then the title' },
      lang: { type: 'string', description: 'language of the text; default: the first of the series' },
      translate: { type: 'string', description: 'id of the essay to translate', valueHint: 'id' },
      id: {
        type: 'string',
        description: 'name of the folder and of the address; default: made from the title',
      },
      author: { type: 'string', description: 'id of the author, as in authors.yaml' },
      tags: { type: 'string', description: 'tags, separated by commas' },
    },
    run: async ({ args }) => {
      const { contentDir } = settings;
      const { readable: content, problems } = await loadContent(settings);
      if (!content) return reportErrors(problems, 'Mend these first; nothing was written.');
      const options: NewTextOptions = {
        ...{ words: args._, language: args.lang, id: args.id, author: args.author },
        tags: args.tags
          ?.split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
      };
      const today = dayIn(content.series.timeZone, new Date());
      const prompt = openPrompt();
      try {
        const plan =
          args.translate === undefined
            ? await planNewEssay(content, options, today, prompt)
            : await planTranslation(content, args.translate, options, today, prompt);
        if ('error' in plan) return usageError(plan.error, usage);
        const { file, draft, original, usedTags } = plan;
        const words = messages(draft.language).newText;
        const text =
          original === undefined
            ? newEssay(draft, usedTags, words)
            : newTranslation(draft, outlineOf(contentDir, original), words, formatOf(file));
        await changeContent(contentDir, () => createText(join(contentDir, file), text));
        await refreshSchemas(settings, content);
        print(`${join(contentDir, file)}\nA draft: ${command('dev')} shows it, readers do not see it yet.`);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
        fail('The file exists already; it was left as it is. Choose another title, or give an id with --id.');
      } finally {
        prompt?.close();
      }
    },
  });
}
