/** Shows what a reader asked this browser to remember, and remembers; loaded when that is switched on, or is on. */
import { isNew, openMemory, type ReadingMemory, withEnd, withPlace } from './reading-memory.ts';
import { readingSettings } from './settings.ts';

const key = 'reading';
const button = document.querySelector<HTMLElement>('[data-reading]');
const settings = readingSettings(button?.dataset.settings);
const body = document.querySelector<HTMLElement>('[data-body]');
const today = new Date().toLocaleDateString('sv');
let memory: ReadingMemory | undefined;

/** Switches remembering on, or off: then all of it is gone. */
function toggle(): void {
  if (memory) {
    memory = undefined;
    localStorage.removeItem(key);
    for (const mark of document.querySelectorAll('[data-mark]')) mark.remove();
    for (const tick of document.querySelectorAll('.was-read')) tick.classList.remove('was-read');
    tell();
  } else start();
}

button?.addEventListener('click', toggle);
// Loaded by the first click on the button, or because a reader asked for it before.
start();

function start(): void {
  memory = openMemory(localStorage.getItem(key), today);
  keep(memory);
  tell();
  offerPlace(memory);
  markLinks(memory);
  markNew(memory);
  watch();
}

function keep(next: ReadingMemory): void {
  memory = next;
  localStorage.setItem(key, JSON.stringify(next));
}

function tell(): void {
  button?.setAttribute('aria-pressed', `${memory !== undefined}`);
}

/** Where a reader left off, if not at the end and not on the way to another place. */
function offerPlace({ texts }: ReadingMemory): void {
  const { place, read } = texts[settings.text] ?? {};
  const { continueAt } = settings.words;
  const target = place && !read && !location.hash ? document.getElementById(place) : undefined;
  const header = document.querySelector('article > header');
  if (!target || !header || !continueAt) return;
  const words = target.textContent.trim().split(/\s+/).slice(0, 6).join(' ');
  const link = Object.assign(document.createElement('a'), {
    href: `#${place}`,
    textContent: continueAt.replace('{place}', words),
  });
  header.append(mark('p', link));
}

/** Ticks what was read, in lists and on the map; a reading path says how much of it that is. */
function markLinks({ texts }: ReadingMemory): void {
  const { read, readOf } = settings.words;
  for (const link of document.querySelectorAll<HTMLAnchorElement | SVGAElement>('main a')) {
    const name = nameOf(link.getAttribute('href') ?? '');
    if (name === undefined || !texts[name]?.read) continue;
    if (link instanceof SVGAElement) link.classList.add('was-read');
    else if (link.closest('.index, .steps, .register, .glossary')) link.after(mark('small', read ?? ''));
  }
  for (const path of document.querySelectorAll<HTMLElement>('[data-steps]')) {
    const names = (path.dataset.steps ?? '').split(' ').map(nameOf);
    const done = names.filter((name) => name !== undefined && texts[name]?.read).length;
    if (readOf && done > 0) path.append(mark('span', countRead(readOf, done, names.length)));
  }
  const steps = document.querySelectorAll('.steps > li');
  const done = [...steps].filter((step) => step.querySelector('[data-mark]')).length;
  if (!readOf || done === 0) return;
  steps[0]?.parentElement?.before(mark('p', countRead(readOf, done, steps.length)));
}

function countRead(pattern: string, done: number, total: number): string {
  return pattern.replace('{n}', `${done}`).replace('{total}', `${total}`);
}

/** Marks what appeared since the visit before, and counts what answers a text that was read. */
function markNew(known: ReadingMemory): void {
  const { newAnswers, new: fresh } = settings.words;
  for (const time of document.querySelectorAll<HTMLTimeElement>(
    ':is(.index, .activity, .trackbacks) time:not(.dt-updated)',
  ))
    if (isNew(known, time.dateTime)) time.after(mark('b', fresh ?? ''));
  const entries = document.querySelectorAll('.activity .h-cite');
  const answers = [...entries].filter((entry) => {
    const name = nameOf(entry.querySelector('.u-in-reply-to')?.getAttribute('href') ?? '');
    const day = entry.closest('.activity > li')?.querySelector('time')?.dateTime ?? '';
    return name !== undefined && known.texts[name]?.read && isNew(known, day);
  });
  if (newAnswers && answers.length > 0) {
    const words = newAnswers.replace('{n}', `${answers.length}`);
    document.querySelector('.activity')?.before(mark('p', words));
  }
}

/** Remembers where the reader is, and when the end is reached. */
function watch(): void {
  const places = [...document.querySelectorAll('[data-body] > p[id], [data-body] > .heading > [id]')];
  const end = body ?? document.querySelector('h1.number');
  if (!settings.text || !end) return;
  const note = () => {
    if (!memory) return;
    const place = places.findLast((each) => each.getBoundingClientRect().top < innerHeight / 3);
    // What is scrolled to its end may lack a part of a pixel.
    if (end.getBoundingClientRect().bottom - 1 < innerHeight) keep(withEnd(memory, settings.text));
    else if (place) keep(withPlace(memory, settings.text, place.id));
  };
  addEventListener('scrollend', note);
  note();
}

/** The name of the text that a link leads to. */
function nameOf(href: string): string | undefined {
  const { pathname } = new URL(href, location.href);
  for (const [kind, folder] of [
    ['essay', settings.essays],
    ['thesis', settings.items],
    ['term', settings.terms],
  ] as const) {
    if (!folder) continue;
    const [slug, rest] = pathname.startsWith(folder) ? pathname.slice(folder.length).split('/') : [];
    const key = `${kind}:${slug}`;
    if (slug && !rest) return settings.names[key] ?? key;
  }
  return undefined;
}

function mark(tag: string, content: Node | string): HTMLElement {
  const element = document.createElement(tag);
  element.dataset.mark = '';
  element.append(content);
  return element;
}
