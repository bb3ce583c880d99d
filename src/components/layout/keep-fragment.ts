import { declareInline } from '../../inline-code.ts';

/** What an old address does before its refresh would lose the fragment that a link to a comment or a section has. */
export const keepFragment = declareInline(
  'script',
  'if(location.hash)location.replace(document.links[0].href+location.hash)',
);
