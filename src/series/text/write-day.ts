/**
 * Writes a date in words. Apart from the schemas of dates, since browsers write the dates of hits with it.
 *
 * @param firstDay what the first day of a month is called, where it is no plain number: `1er`
 */
export function writeDay(format: Intl.DateTimeFormat, moment: Date, firstDay: string | undefined): string {
  if (firstDay === undefined || moment.getUTCDate() !== 1) return format.format(moment);
  const parts = format.formatToParts(moment);
  return parts.map(({ type, value }) => (type === 'day' ? firstDay : value)).join('');
}

/** A date in words that keeps to one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
