/** Width and height in pixels. */
interface Size {
  width: number;
  height: number;
}

/** Distance of a card from the line it belongs to, and from the edges of the window (pixels). */
const gap = 8;

/**
 * The place of a card in the window: below the line of its link, or above it where there is no room; never over the
 * edge of the window.
 */
export function placeCard(
  card: Size,
  line: { top: number; bottom: number; left: number },
  window: Size,
): { top: number; left: number } {
  const below = line.bottom + gap;
  const fits = below + card.height <= window.height;
  return {
    top: fits ? below : Math.max(gap, line.top - card.height - gap),
    left: Math.max(gap, Math.min(line.left, window.width - card.width - gap)),
  };
}
