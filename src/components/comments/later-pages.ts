/**
 * A long conversation stands on several pages. What an address names that is not on its first page (a comment that an old
 * link leads to) is looked for on the others, which lead from one to the next.
 */
const nextOf = (page: Document) =>
  page.querySelector('.conversation .pager [rel=next]')?.getAttribute('href') ?? undefined;

async function leadOn() {
  const id = decodeURIComponent(location.hash.slice(1));
  // Anchors of comments begin with “r-”, old ones end with a number; a section that is gone is on no page.
  if (!/^r-|\d$/.test(id) || document.getElementById(id)) return;
  for (let next = nextOf(document); next; ) {
    const answer = await fetch(next);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (page.getElementById(id)) {
      // The styles that allow a transition are not there yet when the other page is.
      addEventListener('pageswap', (event) => event.viewTransition?.skipTransition(), { once: true });
      return location.replace(next + location.hash);
    }
    next = nextOf(page);
  }
}

const tryToLeadOn = () => {
  // Without a network, or with an address that cannot be read, the reader stays here.
  leadOn().catch(() => {});
};
tryToLeadOn();
addEventListener('hashchange', tryToLeadOn);
