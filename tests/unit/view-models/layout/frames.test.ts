import { expect, test } from 'vitest';
import { allFrames } from '../../../../src/view-models/layout/frames.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { getEssayView } from '../../../../src/view-models/texts/essay.ts';
import { makeSite } from '../../../setup/make-site.ts';
import { giscus } from '../../../setup/sample-series.ts';

const video = (src: string) => `<Video src="${src}" title="Film" />`;
const essays = [
  { id: 'film', body: `${video('https://youtu.be/a')}\n\n${video('https://youtu.be/b')}` },
  { id: 'link', body: video('https://peertube.example/w/a') },
  { id: 'text', responses: 'closed' as const },
];
const site = makeSite({ essays, series: { giscus: { ...giscus, host: 'https://talk.example' } } });
const framesOf = (id: string) => getEssayView(id, presenterFor(site, 'de')).frames;

test('a page allows the frames of its own videos and of its thread, before either is wanted', () => {
  expect(framesOf('film')).toEqual(['https://www.youtube-nocookie.com', 'https://talk.example']);
  expect(framesOf('link'), 'what has no player is a link').toEqual(['https://talk.example']);
  expect(framesOf('text'), 'nobody can answer any more').toEqual([]);
});

test('a host allows the frames of all pages, each once', () => {
  expect(allFrames(site)).toEqual(['https://talk.example', 'https://www.youtube-nocookie.com']);
  expect(allFrames(makeSite({ essays: [{ id: 'text' }] }))).toEqual([]);
});
