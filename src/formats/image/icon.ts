import type { ThemeColours } from '../../series/theme/colours.ts';

/** Our icon in the colours of a site. As it is drawn, it has those of our own style sheet. */
export function colourIcon(drawing: string, { paper, signal }: ThemeColours): string {
  return drawing.replaceAll('#faf7f0', paper.light).replaceAll('#b0301a', signal.light);
}
