import { feedPaths, feedRoute } from '../_feed.ts';

export const getStaticPaths = feedPaths;

export const GET = feedRoute('atom');
