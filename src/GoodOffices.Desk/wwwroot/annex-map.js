// The map of the annex: sections by state, crossings, places; outlines from a file that stays in this window. Nothing is fetched but from this node.
import { Map as Chart, Marker, NavigationControl, setWorkerUrl } from './lib/maplibre-gl/maplibre-gl.mjs';

const folder = new URL('./lib/maplibre-gl/', import.meta.url);
const states = ['open', 'restricted', 'closed', 'planned'];
const none = { type: 'FeatureCollection', features: [] };
// The outlines that were chosen, for whoever is signed in to this window: another page of the desk does not lose them.
let kept = { owner: null, outlines: null };
setWorkerUrl(new URL('maplibre-gl-worker.mjs', folder).href);

function sheet() {
  if (document.querySelector('link[data-map]')) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('maplibre-gl.css', folder).href });
  link.dataset.map = '';
  document.head.append(link);
}

/** The colour of a token as it is now: the library knows no custom properties. */
function colours(element) {
  const probe = document.createElement('i');
  element.append(probe);
  const read = token => { probe.style.color = `var(--${token})`; return getComputedStyle(probe).color; };
  const found = Object.fromEntries(['ground', 'paper', 'line-firm', 'ink-2', 'ink-3', 'settled'].map(token => [token, read(token)]));
  probe.remove();
  return found;
}

/** Each state has a form of its own, so that it reads without colour: thick, thick with gaps, thin with cross-ticks, hollow. */
function layers(c) {
  const of = (state, part, paint) => ({ id: `${state}-${part}`, type: 'line', source: 'sections', filter: ['==', ['get', 'state'], state], layout: { 'line-join': 'round' }, paint });
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': c.ground } },
    { id: 'outlines', type: 'line', source: 'outlines', paint: { 'line-color': c['ink-3'], 'line-width': 1.1, 'line-dasharray': [7, 2.5, 1.5, 2.5] } },
    { id: 'context', type: 'line', source: 'context', paint: { 'line-color': c['line-firm'], 'line-width': 1 } },
    of('planned', 'edge', { 'line-color': c['ink-2'], 'line-width': 5.4 }), of('planned', 'core', { 'line-color': c.paper, 'line-width': 2.6 }),
    of('closed', 'line', { 'line-color': c['ink-2'], 'line-width': 1.6 }), of('closed', 'ticks', { 'line-color': c['ink-2'], 'line-width': 9, 'line-dasharray': [0.18, 1] }),
    of('open', 'line', { 'line-color': c.settled, 'line-width': 5 }),
    of('restricted', 'line', { 'line-color': c.settled, 'line-width': 5 }), of('restricted', 'gaps', { 'line-color': c.paper, 'line-width': 2.4, 'line-dasharray': [3.75, 2.9] }),
  ];
}

function crossing(one, listener) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'crossing-mark', textContent: one.number, title: one.name });
  button.setAttribute('aria-label', one.label);
  button.dataset.crossing = one.id;
  button.addEventListener('click', event => { event.stopPropagation(); listener.invokeMethodAsync('SelectAsync', one.id); });
  return button;
}

function place(one) {
  const mark = Object.assign(document.createElement('span'), { className: 'place-mark' });
  mark.append(document.createElement('i'), Object.assign(document.createElement('span'), { textContent: one.name }));
  return mark;
}

/** Draws the map into an element. Returns what is called again when something changes; null where this browser draws none. */
export function draw(element, data, listener, owner, words) {
  sheet();
  if (kept.owner !== owner) kept = { owner, outlines: null };
  if (!document.createElement('canvas').getContext('webgl2')) return null;
  const map = new Chart({
    container: element, attributionControl: false, bounds: data.bounds, fitBoundsOptions: { padding: 48 }, dragRotate: false, pitchWithRotate: false, touchPitch: false, scrollZoom: false, fadeDuration: 0, locale: words,
    style: { version: 8, sources: Object.fromEntries(['sections', 'context', 'outlines'].map(id => [id, { type: 'geojson', data: (id === 'outlines' ? kept.outlines : data[id]) ?? none }])), layers: layers(colours(element)) },
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  map.touchZoomRotate.disableRotation();
  let marks = [];
  const mark = now => {
    marks.forEach(one => one.remove());
    marks = [...now.places.map(one => new Marker({ element: place(one), anchor: 'left', offset: [-5, 0] }).setLngLat(one.at)), ...now.crossings.map((one, index) => {
      // Two links may cross at one place: their marks stand side by side.
      const before = now.crossings.slice(0, index).filter(other => Math.hypot(other.at[0] - one.at[0], other.at[1] - one.at[1]) < 0.02).length;
      return new Marker({ element: crossing(one, listener), offset: [before * 28, 0] }).setLngLat(one.at);
    })];
    marks.forEach(one => one.addTo(map));
    select(now.selected);
  };
  const select = id => element.querySelectorAll('.crossing-mark').forEach(one => one.setAttribute('aria-pressed', `${one.dataset.crossing === id}`));
  const recolour = () => layers(colours(element)).forEach(layer => Object.entries(layer.paint).forEach(([name, value]) => map.setPaintProperty(layer.id, name, value)));
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', recolour);
  map.on('idle', () => { element.dataset.drawn = states.map(state => `${state} ${new Set(map.queryRenderedFeatures({ layers: map.getStyle().layers.filter(layer => layer.id.startsWith(`${state}-`)).map(layer => layer.id) }).map(one => one.properties.id)).size}`).join(', '); });
  mark(data);
  const told = read => { element.dataset.outlines = `${read.features?.length ?? 1}`; };
  if (kept.outlines) told(kept.outlines);
  return {
    outlined: () => kept.outlines !== null,
    update(now) { map.getSource('sections').setData(now.sections); mark(now); },
    select,
    /** Reads outlines from a file of this computer. Returns what is wrong with it, or null. */
    async outlines(input) {
      try {
        const read = JSON.parse(await input.files[0].text());
        if (!['FeatureCollection', 'Feature', 'Polygon', 'MultiPolygon', 'LineString', 'MultiLineString', 'GeometryCollection'].includes(read?.type)) return 'type';
        map.getSource('outlines').setData(read);
        kept.outlines = read;
        told(read);
        return null;
      } catch (wrong) {
        if (wrong instanceof SyntaxError) return 'json';
        throw wrong;
      }
    },
    end() { scheme.removeEventListener('change', recolour); map.remove(); },
  };
}
