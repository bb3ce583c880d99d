/** Signs that belong to the sentence around a word: quotation marks, brackets, and the stops that end it. */
const around = {
  before: /[\p{Ps}\p{Pi}\p{Pf}"'`´*–—…¡¿„‚]/u,
  behind: /[\p{Pe}\p{Pi}\p{Pf}"'`´*–—….,;:!?„‚([{]/u,
};

/** Signs that join the parts of a word without making another one of it: `Streisand-Effekt`, `don’t`. */
const joiners = /[-‐‑'’]/g;

/** More places at which a word with signs begins anew are ignored, and longer ones are cut: they are no words. */
const most = { suffixes: 8, length: 48 };

/** A word as it stands between spaces, without what belongs to the sentence around it. */
export function trimWord(text: string): string {
  // Sign by sign: an expression for all of them would begin anew at each sign of a word of nothing but signs.
  let from = 0;
  let to = text.length;
  while (from < to && around.before.test(text.charAt(from))) from++;
  while (to > from && around.behind.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Whether a trimmed word holds signs that make it what it is: `km/h`, `C++`, `97,1`, `<Fragment>`. */
export function hasSigns(trimmed: string): boolean {
  return /[^\p{L}\p{N}\p{M}\u00ad_]/u.test(trimmed.replace(joiners, '')) && /[\p{L}\p{N}]/u.test(trimmed);
}

/** A trimmed word without the signs that join its parts. */
export function withoutJoiners(trimmed: string): string {
  return trimmed.replace(joiners, '');
}

/**
 * A folded word with signs as letters alone, since an index of letters would take `C++` for `C`: each sign becomes
 * a `u` and its code. Signs at the beginning go to the end, so that an index in alphabetical order holds `<Steps>` beside
 * `Steps`.
 */
export function encodeSigns(folded: string): string {
  return folded
    .slice(0, most.length)
    .replace(/^([^\p{L}\p{N}]+)(.*)$/u, '$2$1')
    .replace(/[^\p{L}\p{N}\p{M}_]/gu, (sign) => `u${(sign.codePointAt(0) ?? 0).toString(16)}`);
}

/** A folded word with signs, and what it ends in from each sign on: `docs/index.mdx`, `index.mdx`, `.mdx`. */
export function suffixesOf(folded: string): string[] {
  const starts = [...folded.matchAll(/(?<=[^\p{L}\p{N}\p{M}])[\p{L}\p{N}]|(?!^)[<@#.$](?=[\p{L}\p{N}])/gu)];
  return [folded, ...starts.slice(0, most.suffixes).map(({ index }) => folded.slice(index))];
}
