import { z } from 'astro/zod';

/** The versions of the generator that a series works with: that one and every later one of the same major version. */
export const generatorSchema = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine((text) => /^\^\d+\.\d+(?:\.\d+)?$/.test(text), {
    error: 'write the version that the series was made with, such as ^1.4',
    params: { meant: meantRange },
  }),
);

/** The range that was meant by a version in another form: `1.4`, `v1.4.2`, `>=1`. */
function meantRange(text: string): string | undefined {
  const [, major, minor = '0', patch = ''] =
    /^[\^~>=v\s]*(\d+)(?:\.(\d+))?(\.\d+)?(?:\.[x*]|-.*)?$/.exec(text) ?? [];
  return major && `^${major}.${minor}${patch}`;
}

/** The one key of series.yaml that names the version. */
export const generatedBySchema = z.looseObject({ generator: generatorSchema.optional() });

/** How an installed version fits a series: not if it is too old, or if content must change for it. */
type Fit = 'fits' | 'too old' | 'too new';

/**
 * Compares the version that a series asks for with the installed one.
 *
 * @param range as {@link generatorSchema} has it
 * @param installed such as `1.4.0`
 */
export function fitOf(range: string, installed: string): Fit {
  const [asked, there] = [range.slice(1), installed].map((version) =>
    version.split('.').map(Number.parseFloat),
  );
  const [askedMajor = 0, ...askedRest] = asked ?? [];
  const [major = 0, ...rest] = there ?? [];
  if (askedMajor !== major) return askedMajor > major ? 'too old' : 'too new';
  const first = askedRest.findIndex((part, index) => part !== rest[index]);
  return first >= 0 && (askedRest[first] ?? 0) > (rest[first] ?? 0) ? 'too old' : 'fits';
}

/** What series.yaml says of the version that is installed: `^1.4`. */
export function rangeOf(installed: string): string {
  return `^${installed.split('.').slice(0, 2).join('.')}`;
}
