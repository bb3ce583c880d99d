/** Minutes after midnight at which the nightly build begins. */
const minutesAfter = 7;

/**
 * The time of the nightly build as cron wants it, in UTC: after midnight in a time zone in summer and in winter, so that
 * the texts of the new day appear.
 *
 * @param timeZone IANA name: `Europe/Berlin`
 */
export function nightlyCron(timeZone: string, year = new Date().getUTCFullYear()): string {
  const offset = Math.min(
    offsetAt(timeZone, Date.UTC(year, 0, 15)),
    offsetAt(timeZone, Date.UTC(year, 6, 15)),
  );
  const minutes = (((minutesAfter - offset) % 1440) + 1440) % 1440;
  return `${minutes % 60} ${Math.floor(minutes / 60)} * * *`;
}

/** Puts the time of the nightly build into a workflow, in place of its only one and of the comment above it. */
export function buildNightly(workflow: string, timeZone: string): string {
  return workflow.replace(
    /# .*\n( *)- cron: .*/,
    (_, space) =>
      `# In UTC: after midnight in ${timeZone}, in summer and in winter. Texts whose day has come appear.\n${space}- cron: '${nightlyCron(timeZone)}'`,
  );
}

/** Minutes that a time zone is ahead of UTC at a time (milliseconds). */
function offsetAt(timeZone: string, time: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(time);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
