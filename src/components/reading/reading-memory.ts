/** What a browser remembers of a reader, who asked for it: names of texts and places, and days. Nothing of it is sent. */
export interface ReadingMemory {
  /** The day of this visit, and of the one before. */
  day: string;
  before: string | undefined;
  texts: Readonly<Record<string, RememberedText>>;
}

/** What is remembered of one text. */
interface RememberedText {
  /** The paragraph that was read last, until the end was reached. */
  place?: string;
  /** The day on which its end was reached. */
  read?: string;
}

/** The memory on a day, from what is stored; whatever was stored wrongly is forgotten. */
export function openMemory(stored: string | null, today: string): ReadingMemory {
  const { day, before, texts } = parse(stored);
  const known = Object.entries(texts instanceof Object ? texts : {}).flatMap(([name, text]) => {
    const { place, read }: { place?: unknown; read?: unknown } = text instanceof Object ? text : {};
    return isName(place) || isName(read)
      ? [[name, { ...(isName(place) && { place }), ...(isName(read) && { read }) }]]
      : [];
  });
  const last = isName(day) ? day : undefined;
  return {
    day: today,
    before: last === today ? (isName(before) ? before : undefined) : last,
    texts: Object.fromEntries(known),
  };
}

/** The memory once a place of a text was reached; what was read to its end is no more gone back into. */
export function withPlace(memory: ReadingMemory, name: string, place: string): ReadingMemory {
  const known = memory.texts[name] ?? {};
  return known.read ? memory : withText(memory, name, { ...known, place });
}

/** The memory once the end of a text was reached. */
export function withEnd(memory: ReadingMemory, name: string): ReadingMemory {
  return withText(memory, name, { read: memory.texts[name]?.read ?? memory.day });
}

/** Whether something of a day is newer than the visit before this one. */
export function isNew({ before }: ReadingMemory, day: string): boolean {
  return before !== undefined && day.slice(0, 10) > before;
}

function withText(memory: ReadingMemory, name: string, text: RememberedText): ReadingMemory {
  return { ...memory, texts: { ...memory.texts, [name]: text } };
}

function parse(stored: string | null): { day?: unknown; before?: unknown; texts?: unknown } {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return value instanceof Object ? value : {};
  } catch {
    return {};
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length < 200;
}
