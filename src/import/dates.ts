import { type Day, daySchema } from '../series/text/date.ts';

/**
 * The day of a date as other systems write it: `2014-04-07 10:00:00`, `2014/04/07`, ISO 8601, as in e-mail, or
 * `April 7, 2014`; nothing where there is none.
 */
export function dayOf(text: string): Day | undefined {
  const [, year = '', month = '', day = ''] = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text) ?? [];
  if (year !== '') return valid(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  // The day as it is written, not as it was elsewhere.
  const [, date = '', name = '', full = ''] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})/.exec(text) ?? [];
  if (name !== '') return named(full, name, date);
  const [, first = '', second = '', third = ''] =
    /^\s*([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/.exec(text) ?? [];
  return named(third, first, second);
}

function named(year: string, month: string, day: string): Day | undefined {
  const number = months.indexOf(month.toLowerCase()) + 1;
  return number === 0
    ? undefined
    : valid(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function valid(text: string): Day | undefined {
  const day = daySchema.safeParse(text).data;
  return day !== undefined && day >= '1970' && day < '2100' ? day : undefined;
}

/** Days from one to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A moment as databases write it (`2014-04-08 07:00:00`), in UTC; nothing where there is none. */
export function momentOf(text: string): string | undefined {
  const [, date = '', time = ''] = /^\s*(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text) ?? [];
  const moment = `${date}T${time}Z`;
  return valid(date) !== undefined && !Number.isNaN(Date.parse(moment)) ? moment : undefined;
}
