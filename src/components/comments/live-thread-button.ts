/** Waits for the reader who wants the live thread, and remembers who wants it always. */

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
  // Back from signing in to GitHub: only the component can take the session out of the address.
  if (new URLSearchParams(location.search).has('giscus')) load();
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
