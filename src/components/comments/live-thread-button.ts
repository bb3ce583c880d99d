/** Waits for the reader who wants the live thread, and remembers who wants it always. */

/** Where in this tab the comments were loaded last: signing in leads back there. */
const beginning = 'comments-began';

const place = document.querySelector<HTMLElement>('.thread');
const choice = place?.querySelector('p');
const button = place?.querySelector('button');
const always = place?.querySelector('input');
const status = place?.querySelector('[role=status]');
if (place && choice && button && always && status) {
  const load = () => {
    // The button goes away; whoever came by keyboard stays here, and hears what becomes of it.
    if (document.activeElement === button) place.focus({ preventScroll: true });
    button.disabled = true;
    rememberBeginning();
    import(/* @vite-ignore */ place.dataset.module ?? '').catch(() => {
      button.disabled = false;
      status.textContent = place.dataset.failed ?? '';
    });
  };
  choice.hidden = false;
  button.addEventListener('click', load);
  try {
    always.checked = localStorage.getItem('comments') === 'always';
  } catch {
    // Without storage nothing is remembered.
  }
  always.addEventListener('change', () => {
    try {
      if (always.checked) localStorage.setItem('comments', 'always');
      else localStorage.removeItem('comments');
    } catch {
      always.checked = false;
    }
  });
  // Back from signing in to GitHub: only the component can take the session out of the address. A session that somebody
  // else put into a link is dropped: this reader has not asked for the comments.
  const address = new URL(location.href);
  const returned = address.searchParams.has('giscus');
  const isOwn = takeBeginning() === location.pathname;
  if (returned && !isOwn) {
    address.searchParams.delete('giscus');
    history.replaceState(history.state, '', address);
  }
  if (returned && isOwn) load();
  else if (always.checked) {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        load();
      },
      { rootMargin: '50%' },
    );
    near.observe(place);
  }
}

function rememberBeginning(): void {
  try {
    sessionStorage.setItem(beginning, location.pathname);
  } catch {
    // Without storage the reader asks once more after signing in.
  }
}

function takeBeginning(): string | null {
  try {
    const page = sessionStorage.getItem(beginning);
    sessionStorage.removeItem(beginning);
    return page;
  } catch {
    return null;
  }
}
