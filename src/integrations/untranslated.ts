import type { AstroIntegration } from 'astro';
import { laterWords } from '../i18n/later-words.ts';
import { packageModule } from '../package-paths.ts';

/** Marks English words in pages of other languages, in versions whose words a language can miss. */
export function untranslated(): AstroIntegration {
  return {
    name: 'untranslated',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        if (Object.keys(laterWords).length > 0)
          addMiddleware({ order: 'post', entrypoint: packageModule('src/integrations/mark-untranslated') });
      },
    },
  };
}
