import { z } from 'astro/zod';

/** A calendar day as `YYYY-MM-DD` (ISO 8601); sorts as text. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const partialPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?$/;

/** Marks, as `params` of an issue, a value that is no date. */
export const dateIssue = { expects: 'date' } as const;

/** Marks a value that is no date, where one may be as exact as it is known. */
export const partialDateIssue = { expects: 'partial date' } as const;

/** A calendar day that exists: `2026-02-30` is an error, not the second of March. */
export const daySchema = z.preprocess(
  asText,
  z
    .string()
    // Of a moment, as other generators write it, the day counts.
    .transform((text) => /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/i.exec(text)?.[1] ?? text)
    .refine((text) => dayPattern.test(text) && exists(text), {
      error: 'write a day that exists, as YYYY-MM-DD',
      params: dateIssue,
    }),
);

/** What is no text, as it is written: the reason against it is that of a text which is no date. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

/** Whether a date is most probably a slip: before the telegraph, or more than two years from a day. */
export function isOddDay(date: Day, today: Day): boolean {
  return date < '1840' || Number(date.slice(0, 4)) > Number(today.slice(0, 4)) + 2;
}

/**
 * A date as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with `~` behind it for "about"
 * (Extended Date/Time Format, ISO 8601-2).
 */
export const partialDateSchema = z.preprocess(
  (value) => (typeof value === 'number' ? value : asText(value)),
  z.union([z.string(), z.number().transform(String)]).refine(isPartialDate, {
    error: 'write the date as YYYY, YYYY-MM or YYYY-MM-DD, with ~ behind it for "about"',
    params: partialDateIssue,
  }),
);

/**
 * Schema of a moment in ISO 8601 with an offset. Rejects dates outside 1990 to 2099: one wrong date would sort first or
 * last for good.
 */
export const momentSchema = z.iso
  .datetime({ offset: true })
  .refine((text) => text >= '1990' && text < '2100', 'it lies outside of the years 1990 to 2099');

const otherOrders = [
  /^(?<year>\d{4})[-./\p{Pd}](?<month>\d{1,2})[-./\p{Pd}](?<day>\d{1,2})$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  // With slashes some write the month first: only where one of the two can be no month.
  /^(?<day>1[3-9]|2\d|3[01])\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  /^(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})$/,
  // `1er mai 2026`, `5 de mayo de 2026`
  /^(?<day>\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s+(?:\p{Ll}{2}\s+)?(?<name>\p{L}+)\.?,?\s+(?:\p{Ll}{2}\s+)?(?<year>\d{4})$/u,
  /^(?<name>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u,
];

/**
 * The day that somebody meant who wrote it in another order, without zeros or in words (`5.1.2026`, `2026-1-5`,
 * `5 January 2026`), if it exists; of a year or a month, the first.
 *
 * @param language of the text (BCP 47); where it has none, names of months are not known
 */
export function likelyDay(text: string, language: string | undefined): Day | undefined {
  const parts = otherOrders.map((order) => order.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!parts) {
    const [, begun, inMonth = '1'] = /^(\d{4})(?:[-./](\d{1,2}))?$/.exec(text) ?? [];
    return begun && likelyDay(`${begun}-${inMonth}-1`, language);
  }
  const { year, name, month = name === undefined ? '' : monthOf(name, language), day = '' } = parts;
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayPattern.test(meant) && exists(meant) ? meant : undefined;
}

/**
 * The date that somebody meant who wrote a month or a year in words: `ca. 2020`, `May 2020`, `5/2020`; or a day.
 *
 * @param language as for {@link likelyDay}
 */
export function likelyPartialDate(text: string, language: string | undefined): string | undefined {
  const about = /^(?:ca\.?|circa|c\.|um|etwa|about|around|~)\s*(\d{4})$/iu.exec(text)?.[1];
  if (about !== undefined) return `${about}~`;
  if (isPartialDate(text)) return text;
  const short = /^(\d{4})[-./](\d{1,2})$/.exec(text);
  const padded = `${short?.[1]}-${short?.[2]?.padStart(2, '0')}`;
  if (isPartialDate(padded)) return padded;
  const [, month = '', name = '', year = ''] = /^(?:(\d{1,2})[./-]|(\p{L}+)\.?\s+)(\d{4})$/u.exec(text) ?? [];
  const meant = `${year}-${(month || monthOf(name, language)).padStart(2, '0')}`;
  return isPartialDate(meant) ? meant : likelyDay(text, language);
}

/** The number of a month by its name in a language, alone or in a date (`5 stycznia`), or by the first three letters of it. */
function monthOf(name: string, language: string | undefined): string {
  if (language === undefined) return '';
  const forms = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;
  const lower = (text: string) => text.toLocaleLowerCase(language);
  const month = Array.from({ length: 12 }, (_, index) => index + 1).find((number) =>
    forms.some((form) => {
      const parts = formatter(language, { timeZone: 'UTC', ...form }).formatToParts(
        Date.UTC(2000, number - 1),
      );
      const full = lower(parts.find(({ type }) => type === 'month')?.value ?? '');
      return [full, full.slice(0, 3), full.replace(/\.$/, '')].includes(lower(name));
    }),
  );
  return String(month ?? '');
}

/** The day it is in a time zone (IANA name) at a moment. */
export function dayIn(timeZone: string, moment: Date): Day {
  return formatter('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
}

/**
 * The moment a day begins in a time zone (IANA name), in ISO 8601 with the offset that is in force there:
 * `2026-07-01T00:00:00+02:00`. That is when a text of that date appears.
 */
export function startOfDay(day: Day, timeZone: string): string {
  return once(starts, `${day} ${timeZone}`, () => findStart(day, timeZone));
}

const starts = new Map<string, string>();

function findStart(day: Day, timeZone: string): string {
  return withOffset(`${day}T00:00:00`, timeZone);
}

/** The moment at which the clocks of a time zone show a time. */
function withOffset(time: string, timeZone: string): string {
  const offsetAt = (moment: number) =>
    formatter('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(moment)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.replace(/^GMT/, '') || '+00:00';
  // The offset of that very time, on days on which clocks change.
  const near = offsetAt(Date.parse(`${time}+00:00`));
  return `${time}${offsetAt(Date.parse(`${time}${near}`))}`;
}

/**
 * A moment as other systems write it, perhaps as a day alone; one without an offset is of a time zone (IANA name). Nothing
 * where it is no moment.
 */
export function momentIn(text: string, timeZone: string): string | undefined {
  const [, day = '', hours = '00:00', seconds = '00', hour, minute = '00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:([+-]\d{2}):?(\d{2})?|Z)?$/.exec(
      text.trim(),
    ) ?? [];
  const time = `${day}T${hours}:${seconds}`;
  if (!momentSchema.safeParse(`${time}Z`).success) return undefined;
  if (hour !== undefined) return momentSchema.safeParse(`${time}${hour}:${minute}`).data;
  return text.trim().endsWith('Z') ? `${time}Z` : withOffset(time, timeZone);
}

/** Whether a date such as `2012~` is approximate. */
export function isApproximate(date: string): boolean {
  return date.endsWith('~');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  return once(formatters, key, () => new Intl.DateTimeFormat(locale, options));
}

/** A thousand texts share few dates: what is known is not made again. */
function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function isPartialDate(text: string): boolean {
  return partialPattern.test(text) && exists(text.replace('~', ''));
}

function exists(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
