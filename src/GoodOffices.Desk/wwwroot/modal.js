// A sheet that must be answered first: the browser itself makes the rest of the page inert while it is open.
let opener = null;

export function open(dialog) {
  opener = document.activeElement;
  // The page decides when the sheet goes, by taking it away: what the browser closes by itself is opened again.
  dialog.addEventListener('close', () => dialog.isConnected && dialog.showModal());
  dialog.showModal();
}

/** Puts the focus back where it was. */
export function leave() {
  if (opener?.isConnected) opener.focus();
  opener = null;
}
