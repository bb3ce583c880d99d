/** Commands with a script of their own in the repository's package.json. */
const scripts = ['build', 'check', 'dev', 'preview', 'pull', 'send'];

/**
 * A command as it is typed: by npm in the repository, by its name where the generator is a package, whose modules are
 * JavaScript.
 *
 * @param words of a sub-command and its options: `new 12 "Title"`
 */
export function command(words: string, isPackage = import.meta.url.endsWith('.js')): string {
  if (isPackage) return `npx series ${words}`;
  const [name = '', ...options] = words.split(' ');
  if (!scripts.includes(name)) return `npm run series -- ${words}`;
  return `npm run ${name}${options.length > 0 ? ` -- ${options.join(' ')}` : ''}`;
}
