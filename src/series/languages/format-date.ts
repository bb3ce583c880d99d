import { memoizeBy } from '../../memoize.ts';
import { unbroken, writeDay } from '../text/write-day.ts';
import { describeLanguage } from './index.ts';

/** A date in words, as exact as it is: "12. März 2026", "März 2026", "2026". A thousand texts share few dates. */
export function formatDate(date: string, locale: string): string {
  return inWords({ date, locale });
}

/**
 * A date in words for readers: a day keeps its month and its year beside it wherever a line ends. What machines read has
 * {@link formatDate}.
 */
export function unbrokenDate(date: string, locale: string): string {
  const text = formatDate(date, locale);
  const [, , day] = date.split('-');
  return day === undefined ? text : unbroken(text);
}

const inWords = memoizeBy(
  ({ date, locale }: { date: string; locale: string }) => `${date} ${locale}`,
  ({ date, locale }) => {
    const [year = '', month, day] = date.replace('~', '').split('-');
    const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
    const exactness = day ? 'day' : month ? 'month' : 'year';
    return writeDay(formatter({ exactness, locale }), moment, describeLanguage(locale).firstDay);
  },
);

const formats = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/** Making a formatter takes a hundred times as long as using it. */
const formatter = memoizeBy(
  ({ exactness, locale }: { exactness: keyof typeof formats; locale: string }) => `${exactness} ${locale}`,
  ({ exactness, locale }) => new Intl.DateTimeFormat(locale, { ...formats[exactness], timeZone: 'UTC' }),
);
