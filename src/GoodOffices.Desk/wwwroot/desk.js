// The little that a browser alone can do for the desk: keys, language of the document, theme, files handed over, focus.
const inField = element => element instanceof Element && (element.closest('input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable]') || element.tagName.startsWith('FLUENT-TEXT'));
let keyboard = null;

function onKey(event) {
  if (!keyboard || event.defaultPrevented || event.isComposing || event.altKey || event.metaKey) return;
  // What a sheet asks is answered first.
  if (event.key !== 'Escape' && document.querySelector('[aria-modal=true]')) return;
  const target = event.composedPath()[0];
  const key = (event.ctrlKey ? 'Control+' : '') + event.key;
  if (event.ctrlKey ? !['Control+k', 'Control+Enter'].includes(key) : inField(target) && event.key !== 'Escape') return;
  if (!event.ctrlKey && event.key.length > 1 && !['Escape'].includes(event.key)) return;
  if (event.ctrlKey) event.preventDefault();
  keyboard.invokeMethodAsync('PressAsync', key);
}

/** Begins to listen to keys. Returns the language that this browser used last, or would like. */
export function begin(listener, languages) {
  if (!keyboard) document.addEventListener('keydown', onKey);
  keyboard = listener;
  const kept = localStorage.getItem('language');
  const wanted = [kept, ...navigator.languages.map(tag => tag.split('-')[0])].find(tag => languages.includes(tag)) ?? 'en';
  speak(wanted, wanted === 'ar');
  return wanted;
}

export function speak(language, rightToLeft) {
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft ? 'rtl' : 'ltr';
  localStorage.setItem('language', language);
}

/** Hands a file to the person: the bytes come through the circuit, so that no address gives them out. */
export async function hand(name, type, stream) {
  const url = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export function show(id) {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

export function focus(id) {
  document.getElementById(id)?.focus();
}

export function print() {
  window.print();
}
