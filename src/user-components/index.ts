import seriesComponents from 'virtual:series/components';
import type { ComponentName, imageComponent } from '../series/model/mdx-components.ts';
import Aside from './Aside.astro';
import Chart from './Chart.astro';
import Figure from './Figure.astro';
import Image from './Image.astro';
import Quote from './Quote.astro';
import SectionTrackbacks from './SectionTrackbacks.astro';
import Stat from './Stat.astro';
import Update from './Update.astro';
import Video from './Video.astro';

/** Every component that an essay can use without an import: ours, and those of the series. */
export const components = {
  Aside,
  Chart,
  Figure,
  Image,
  Quote,
  SectionTrackbacks,
  Stat,
  Update,
  Video,
  ...Object.fromEntries(seriesComponents),
} satisfies Record<ComponentName | typeof imageComponent | 'SectionTrackbacks', unknown>;
