/**
 * Hosts know one page for all that is missing, in all languages: it turns to the language of the address that was asked
 * for, and puts the last word of that into the field of the search.
 */
const parts = [...document.querySelectorAll<HTMLElement>('[data-home]')];
const [first] = parts;
const { pathname } = location;
// The language without a folder of its own comes first, and fits every address.
const own = parts.findLast(({ dataset }) => pathname.startsWith(dataset.home ?? ''));
const [title, other] = [document.querySelector('h1'), own?.querySelector('h2')];
if (first && own && title && other) {
  document.title = document.title.replace(title.textContent, other.textContent);
  [title.textContent, other.textContent] = [other.textContent, title.textContent];
  title.lang = own.lang;
  first.prepend(other);
  first.before(own);
}
const field = (own ?? first)?.querySelector('input');
const word = pathname
  .split('/')
  .findLast(Boolean)
  ?.replace(/\.html$/, '');
try {
  if (field && own?.dataset.home !== pathname && word && word !== '404')
    field.value = decodeURIComponent(word).replace(/[-_+]+/g, ' ');
} catch {
  // What is no address has no word, either.
}
