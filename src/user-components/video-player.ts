const youtubeHosts = new Set(['youtube.com', 'm.youtube.com', 'youtube-nocookie.com']);

/**
 * The address that plays a video in a frame, at once: YouTube without cookies, Vimeo without tracking, or the media file
 * itself.
 *
 * @param address where the video is to be seen
 * @returns undefined where nothing but a link is possible
 */
export function playerFor(address: string): string | undefined {
  const { href, host: fullHost, pathname, searchParams } = new URL(address);
  const host = fullHost.replace(/^www\./, '');
  const [first, second] = pathname.slice(1).split('/');
  if (/\.(mp4|m4v|webm|ogv|mov)$/i.test(pathname)) return href;
  if (host === 'youtu.be') return youtube(first);
  if (youtubeHosts.has(host)) {
    const isPlayer = ['embed', 'shorts', 'live'].includes(first ?? '');
    return youtube(searchParams.get('v') ?? (isPlayer ? second : undefined));
  }
  const vimeo = /^(player\.)?vimeo\.com$/.test(host) ? /\/(\d+)/.exec(pathname)?.[1] : undefined;
  return vimeo && `https://player.vimeo.com/video/${vimeo}?dnt=1&autoplay=1`;
}

function youtube(id: string | undefined): string | undefined {
  return id && `https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}?autoplay=1`;
}
