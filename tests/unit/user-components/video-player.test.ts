import { expect, test } from 'vitest';
import { playerFor } from '../../../src/user-components/video-player.ts';

const youtube = 'https://www.youtube-nocookie.com/embed/abc-123?autoplay=1';

test.each([
  ['https://www.youtube.com/watch?v=abc-123&t=5', youtube],
  ['https://youtu.be/abc-123', youtube],
  ['https://m.youtube.com/shorts/abc-123', youtube],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
  ['https://player.vimeo.com/video/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
  ['https://media.example/talk.webm', 'https://media.example/talk.webm'],
])('%s plays in place at %s', (address, player) => {
  expect(playerFor(address)).toBe(player);
});

test.each(['https://video.example/talk', 'https://www.youtube.com/@channel', 'https://vimeo.com/about'])(
  '%s stays a link, since nothing is known that plays it',
  (address) => {
    expect(playerFor(address)).toBeUndefined();
  },
);
