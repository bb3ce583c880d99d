import type { Site } from '../../site.ts';
import { playerFor } from '../../user-components/video-player.ts';

/** Origins of the frames that play videos, each once; a video without a player is only linked to. */
export function videoFrames(videos: readonly string[]): string[] {
  const players = videos.flatMap((address) => playerFor(address) ?? []);
  return [...new Set(players.map((player) => new URL(player).origin))];
}

/** Origins of all frames that pages of a site load on a click: of videos, and of live threads. */
export function allFrames({
  series,
  essays,
  terms,
  pages,
}: Pick<Site, 'series' | 'essays' | 'terms' | 'pages'>): string[] {
  const videos = [...essays, ...terms, ...pages].flatMap(({ translations }) =>
    translations.flatMap(({ body }: { body: { videos: readonly string[] } }) => body.videos),
  );
  const threads = series.giscus ? [new URL(series.giscus.host).origin] : [];
  return [...new Set([...threads, ...videoFrames(videos)])].sort();
}
