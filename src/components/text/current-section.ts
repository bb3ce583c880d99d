/** Shows in the contents list which section is being read; loaded when somebody comes near the text. */

/** How far below the upper edge of the screen a section begins that is being read (CSS pixels). */
const line = 120;

const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents a')];
const sections = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));

function tell(): void {
  const { scrollTop, scrollHeight } = document.documentElement;
  // What stands at the end of a page never comes to its upper edge.
  const reach = scrollTop + innerHeight < scrollHeight - 1 ? line : innerHeight;
  const current = sections.findLastIndex((place) => (place?.getBoundingClientRect().top ?? Infinity) < reach);
  for (const [index, link] of links.entries())
    if (index === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
}

addEventListener('scroll', tell, { passive: true });
tell();
