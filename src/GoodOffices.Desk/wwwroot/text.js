// What a browser alone can do for a long text: say which provisions come near, show one, read a field as it stands.
let watcher = null;
let pending = new Set();

/** Tells which provisions that are not drawn yet come near to what is read. */
export function watch(page) {
  watcher?.disconnect();
  watcher = new IntersectionObserver(entries => {
    const first = pending.size === 0;
    for (const entry of entries) if (entry.isIntersecting) pending.add(Number(entry.target.dataset.place));
    if (!first || pending.size === 0) return;
    requestAnimationFrame(() => {
      const places = [...pending];
      pending = new Set();
      page.invokeMethodAsync('NearAsync', places);
    });
  }, { rootMargin: '1200px 0px' });
  for (const section of document.querySelectorAll('.prov.far')) watcher.observe(section);
}

/** Shows an element, without moving anything where all of it is in sight. */
export function show(id) {
  const element = document.getElementById(id);
  if (!element) return;
  const bounds = element.getBoundingClientRect();
  const top = document.querySelector('header.top')?.getBoundingClientRect().bottom ?? 0;
  const foot = document.querySelector('.propose')?.getBoundingClientRect().top ?? innerHeight;
  if (bounds.top >= top && bounds.bottom <= foot) return;
  // Into the middle of what is in sight between the frame and the panel that proposes; what is taller begins at the top.
  const room = foot - top;
  scrollBy({ top: bounds.top - top - (bounds.height > room ? 0 : (room - bounds.height) / 2), behavior: 'instant' });
}

/** What stands in a field now: after a lost connection it may be more than the node heard of. */
export function valueOf(id) {
  return document.getElementById(id)?.value ?? null;
}

export function focus(id) {
  document.getElementById(id)?.focus();
}

/** Whether the focus is in an element of a kind. */
export function isWithin(where) {
  return document.activeElement?.closest(where) != null;
}

/** Folds the outline where it would stand between a small screen and the text. */
export function fold() {
  const outline = document.querySelector('details.fold');
  if (outline && innerWidth < 700) outline.open = false;
}

/** Opens the browser's own printing, and tells when the sheets are made. The page does not wait for it: it may stay open for long. */
export function print(page) {
  addEventListener('afterprint', () => page.invokeMethodAsync('PrintedAsync'), { once: true });
  setTimeout(() => window.print());
}
