/** How a video plays in place. */
export interface Player {
  kind: 'frame' | 'file';
  /** Address of the player or of the media file; it starts at once. */
  src: string;
}

const youtubeHosts = new Set(['youtube.com', 'm.youtube.com', 'youtube-nocookie.com']);

/**
 * The player of a video: YouTube without cookies, Vimeo without tracking, or the media file itself.
 *
 * @param address where the video is to be seen
 * @returns undefined where nothing but a link is possible
 */
export function playerFor(address: string): Player | undefined {
  const url = new URL(address);
  const host = url.host.replace(/^www\./, '');
  const [first, second] = url.pathname.slice(1).split('/');
  if (/\.(mp4|m4v|webm|ogv|mov)$/i.test(url.pathname)) return { kind: 'file', src: url.href };
  if (host === 'youtu.be' && first) return youtube(first);
  if (youtubeHosts.has(host)) {
    const id =
      url.searchParams.get('v') ?? (['embed', 'shorts', 'live'].includes(first ?? '') ? second : undefined);
    return id ? youtube(id) : undefined;
  }
  const vimeo = /^(?:player\.)?vimeo\.com$/.test(host) ? /(?:^|\/)(\d+)/.exec(url.pathname)?.[1] : undefined;
  return vimeo
    ? { kind: 'frame', src: `https://player.vimeo.com/video/${vimeo}?dnt=1&autoplay=1` }
    : undefined;
}

function youtube(id: string): Player {
  return {
    kind: 'frame',
    src: `https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}?autoplay=1`,
  };
}
