import fc from 'fast-check';

/** What a series is made of besides its essays. 0 is the plain case of a field, up to 3 are others. */
const plainSeries = {
  ...{ languages: 0, title: 0, zone: 0, giscus: 0, hub: 0, component: 0, gist: 0, author: 0, path: 0 },
  ...{ term: 0, threads: 0, introduction: 0, tag: 0, licence: 0 },
};

/** The same for an essay. */
const plainEssay = {
  ...{ title: 0, text: 0, link: 0, thesis: 0, tag: 0, date: 0, updated: 0, draft: 0, slug: 0, alias: 0 },
  ...{ english: 0, picture: 0, component: 0, responses: 0, closed: 0, source: 0, cover: 0, author: 0 },
};

/** An essay as numbers. */
export type EssayState = typeof plainEssay;

/** A series as numbers; each state is a content folder without mistakes (`writeState` in state.ts). */
export interface State {
  series: typeof plainSeries;
  /** By id, which is the name of the folder. */
  essays: Map<string, EssayState>;
  /** How many ids were ever given. */
  ids: number;
}

/** What a person does between two builds. `at` counts essays, round and round. */
type Edit =
  | { kind: 'series'; field: string; value: number }
  | { kind: 'essay'; at: number; field: string; value: number }
  | { kind: 'add' }
  | { kind: 'remove' | 'rename'; at: number };

const at = fc.nat(7);
const value = fc.nat(3);

/** Any edit; most are those of one essay. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ kind: fc.constant('essay' as const), at, field: fc.constantFrom(...Object.keys(plainEssay)) },
      value,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('series' as const),
      ...{ field: fc.constantFrom(...Object.keys(plainSeries)), value },
    }),
  },
  { weight: 1, arbitrary: fc.constant<Edit>({ kind: 'add' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'rename' as const), at }) },
);

/** A series in which something of everything is there. */
export function firstState(): State {
  const series = { ...plainSeries, component: 1, giscus: 1, threads: 1, path: 1, term: 1, languages: 1 };
  const state: State = { series, essays: new Map(), ids: 0 };
  for (let essay = 0; essay < 4; essay++) edit(state, { kind: 'add' });
  return state;
}

/** Does to a series what an edit says. */
export function edit(state: State, change: Edit): void {
  const { essays } = state;
  if (change.kind === 'series') state.series = { ...state.series, [change.field]: change.value };
  if (change.kind === 'add') {
    const fields = Object.keys(plainEssay).map((field, index) => [field, (state.ids * 7 + index) % 4]);
    const calm = { date: state.ids % 2, draft: 0, closed: 0 };
    essays.set(freshId(state), { ...plainEssay, ...Object.fromEntries(fields), ...calm });
  }
  if (!('at' in change)) return;
  const [id, essay] = [...essays][change.at % essays.size] ?? [];
  if (id === undefined || !essay) return;
  if (change.kind === 'essay') essays.set(id, { ...essay, [change.field]: change.value });
  if (change.kind === 'remove' && essays.size > 2) essays.delete(id);
  if (change.kind === 'rename') {
    essays.delete(id);
    essays.set(freshId(state), essay);
  }
}

function freshId(state: State): string {
  return `e${state.ids++}`;
}
