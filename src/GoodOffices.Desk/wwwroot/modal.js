// A sheet that must be answered first: the browser itself makes the rest of the page inert while it is open.
let opener = null;
let sheet = null;

export function open(dialog) {
  [opener, sheet] = [document.activeElement, dialog];
  // The page decides when the sheet goes, by taking it away: what the browser closes by itself is opened again.
  dialog.addEventListener('close', () => dialog.isConnected && dialog.showModal());
  dialog.showModal();
}

/** Puts the focus back where it was, once the sheet is gone: until then everything else is inert. */
export function leave() {
  const [back, from] = [opener, sheet];
  const whenGone = () => from.isConnected ? requestAnimationFrame(whenGone) : back?.isConnected && back.focus();
  [opener, sheet] = [null, null];
  whenGone();
}
