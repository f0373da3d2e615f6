// The little that a browser alone can do for the desk: keys, language of the document, theme, files handed over, focus, what is typed while the node is not reached.
const inField = element => element instanceof Element && (element.closest('input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable]') || element.tagName.startsWith('FLUENT-TEXT'));
let keyboard = null;

// Where the layout writes another script, a shortcut is the key in its place: what says J in Latin letters.
const named = event => event.key > '~' && /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : event.key;

function onKey(event) {
  if (!keyboard || event.defaultPrevented || event.isComposing || event.altKey || event.metaKey) return;
  // What a sheet asks is answered first.
  if (event.key !== 'Escape' && document.querySelector('[aria-modal=true]')) return;
  const target = event.composedPath()[0];
  const name = named(event);
  const key = (event.ctrlKey ? 'Control+' : '') + name;
  if (event.ctrlKey ? !['Control+k', 'Control+Enter'].includes(key) : inField(target) && name !== 'Escape') return;
  if (!event.ctrlKey && name.length > 1 && !['Escape'].includes(name)) return;
  if (event.ctrlKey) event.preventDefault();
  if (!lost) keyboard.invokeMethodAsync('PressAsync', key);
}

// ---- somebody is there ----
// A window that nobody touches is locked after a while; what the talks draw in it meanwhile is no sign of a person.
const touchEvery = 20_000;
let touched = 0;

function onTouch(event) {
  if (!keyboard || lost || !event.isTrusted || performance.now() - touched < touchEvery) return;
  touched = performance.now();
  keyboard.invokeMethodAsync('Touch');
}

// ---- a lost connection ----
// What is typed then reaches nobody, nor what was typed shortly before a loss was noticed. It is said again when the node
// is reached, before anything that is pressed: else an act would go out with other words than those on the screen.
const noticeTakes = 60_000;
const typed = new Map();
let lost = false;

function onTyped(event) {
  const field = event.composedPath()[0];
  if (!event.isTrusted || !(field instanceof Element) || field.type === 'file') return;
  if (!lost) forget();
  typed.set(field, performance.now());
}

function onPress(event) {
  if (!lost || !event.isTrusted && event.type !== 'submit') return;
  const path = event.composedPath();
  if (path.some(e => e instanceof Element && e.matches('.reconnect, input, textarea, select, option, label, summary') && !e.matches('input[type=submit], input[type=button]'))) return;
  // A press would be lost, and a link would load the page anew and lose what is typed.
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Lets go of what was typed so long ago that it has certainly arrived. */
function forget() {
  const now = performance.now();
  for (const [field, when] of typed) if (now - when > noticeTakes) typed.delete(field);
}

function sayAgain() {
  for (const field of typed.keys()) {
    if (!field.isConnected) continue;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
  typed.clear();
}

function become(state) {
  const notice = document.getElementById('components-reconnect-modal');
  notice.classList.remove(...[...notice.classList].filter(name => name.startsWith('components-reconnect-')));
  notice.classList.add('components-reconnect-' + state);
}

function onConnection({ detail: { state } }) {
  if (state === 'hide') {
    lost = false;
    clearInterval(looking);
    sayAgain();
    return;
  }
  tried = ['show', 'retrying', 'failed'].includes(state) ? performance.now() : Infinity;
  if (!lost) {
    forget();
    looking = setInterval(() => isAnother || lookWhoAnswers(), lookEvery);
  }
  lost = true;
  if (isAnother) become('rejected');
  else if (state !== 'rejected') lookWhoAnswers();
}

// A node that was started anew turns this window away by its old token, which looks like no answer at all to who only tries again.
// It is looked also while nothing is tried: where two connections were made at a time, the end of one can stop the trying for good.
const lookEvery = 5_000;
let tried = Infinity;
let isAnother = false;
let isLooking = false;
let looking = 0;

async function lookWhoAnswers() {
  if (isLooking) return;
  isLooking = true;
  try {
    isAnother = (await fetch('/_content/GoodOffices.Desk/mark.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(2 * lookEvery) })).status === 401;
    if (isAnother) become('rejected');
    else if (performance.now() - tried > 2 * lookEvery) again(() => Blazor.reconnect());
  } catch {
    // Nobody answers yet: it is looked again when it is tried again.
  } finally {
    isLooking = false;
  }
}

async function again(work) {
  become('show');
  tried = performance.now();
  try {
    // Said by hand, for a connection that was there already says nothing.
    if (await work()) Blazor.defaultReconnectionHandler.onConnectionUp();
    // Where the node no longer holds this window, only a new one helps: what was typed stays on the screen until its reader loads it.
    else become('rejected');
  } catch {
    become('failed');
  }
}

function watchConnection() {
  const notice = document.getElementById('components-reconnect-modal');
  notice.addEventListener('components-reconnect-state-changed', onConnection);
  document.getElementById('reconnect-again').addEventListener('click', () => again(() => Blazor.reconnect()));
  document.getElementById('reconnect-resume').addEventListener('click', () => again(async () => await Blazor.resumeCircuit()));
  for (const button of document.querySelectorAll('.load-again')) button.addEventListener('click', () => location.reload());
  for (const kind of ['input', 'change']) addEventListener(kind, onTyped, true);
  for (const kind of ['click', 'submit']) addEventListener(kind, onPress, true);
}

// ---- an alarm in the title of the window, whatever page is shown ----
let alarm = '';

function retitle() {
  // The text itself is changed, not its node, which is the renderer's.
  const text = document.querySelector('title')?.firstChild;
  if (text && alarm && !text.data.startsWith(alarm)) text.data = alarm + text.data;
}

export function raise(words) {
  const text = document.querySelector('title')?.firstChild;
  if (text && alarm && text.data.startsWith(alarm)) text.data = text.data.slice(alarm.length);
  alarm = words ? `${words} – ` : '';
  retitle();
}

/** Begins to listen. Returns the language that this browser used last, or would like. */
export function begin(listener, languages) {
  if (!keyboard) {
    document.addEventListener('keydown', onKey);
    for (const kind of ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart', 'input']) addEventListener(kind, onTouch, { capture: true, passive: true });
    watchConnection();
    new MutationObserver(retitle).observe(document.head, { childList: true, subtree: true, characterData: true });
  }
  keyboard = listener;
  const kept = localStorage.getItem('language');
  const wanted = [kept, ...navigator.languages.map(tag => tag.split('-')[0])].find(tag => languages.includes(tag)) ?? 'en';
  speak(wanted, wanted === 'ar', {});
  return wanted;
}

/** Speaks a language; what the document says without the node is handed over now, since later it could not be. */
export function speak(language, rightToLeft, words) {
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft ? 'rtl' : 'ltr';
  localStorage.setItem('language', language);
  for (const element of document.querySelectorAll('[data-words]')) element.textContent = words[element.dataset.words] ?? element.textContent;
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
