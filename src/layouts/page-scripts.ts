import laterPages from '../components/comments/later-pages.ts?inline-script';
import liveThread from '../components/comments/live-thread-button.ts?inline-script';
import client from '../components/layout/client-script.ts?inline-script';
import missingPage from '../components/layout/missing-page.ts?inline-script';
import { declareInline, type InlineCode } from '../inline-code.ts';
import video from '../user-components/video-button.ts?inline-script';

/** The one script before the first paint: a remembered choice of light or dark must not flash. */
export const rememberTheme = declareInline(
  'script',
  "try{document.documentElement.dataset.theme=localStorage.theme||''}catch{}",
);

const everywhere = declareInline('script', client);
const forThreads = declareInline('script', liveThread);
const forLaterPages = declareInline('script', laterPages);
const forVideos = declareInline('script', video);
const forMissing = declareInline('script', missingPage);

/** Modules that a page runs once it is read, each once. */
export function scriptsFor({
  components,
  hasThread,
  hasLaterPages,
  isMissing,
}: {
  components: readonly string[];
  hasThread: boolean;
  hasLaterPages: boolean;
  isMissing: boolean;
}) {
  return [
    everywhere,
    ...(components.includes('Video') ? [forVideos] : []),
    ...(hasThread ? [forThreads] : []),
    ...(hasLaterPages ? [forLaterPages] : []),
    ...(isMissing ? [forMissing] : []),
  ];
}

/**
 * Rules by which browsers fetch a page when a pointer rests on a link to it; they leave it where a reader saves data.
 *
 * @param pattern the pages that may be fetched (URL Pattern, as a string)
 */
export function prefetchRules(pattern: string): InlineCode {
  const where = { href_matches: pattern };
  return declareInline('script', JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] }));
}
