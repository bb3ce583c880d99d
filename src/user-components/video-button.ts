/** Puts the player of a video in the place of its link, when the reader follows it. */

for (const link of document.querySelectorAll<HTMLAnchorElement>('.video > a[data-frame]')) {
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.allow = 'autoplay; fullscreen; picture-in-picture';
    frame.title = link.dataset.title ?? '';
    frame.src = link.dataset.frame ?? '';
    link.replaceWith(frame);
    frame.focus();
  });
}
