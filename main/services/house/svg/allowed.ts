/** The elements of SVG 2 that draw something still and fetch nothing. What is not here is left out. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  'svg', 'g', 'defs', 'symbol', 'use', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon',
  'text', 'tspan', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask',
]);

/** Elements for which the whole file is refused: they run, or show what is not in the file. */
export const SCRIPTED: ReadonlySet<string> = new Set(['script', 'handler', 'listener']);
export const FETCHING: ReadonlySet<string> = new Set([
  'foreignObject', 'iframe', 'object', 'embed', 'image', 'feImage', 'a', 'audio', 'video', 'canvas', 'link', 'import',
]);

/** Elements that say nothing to somebody who looks at the picture: it is not told that they are gone. */
export const SILENT: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'style', 'namedview', 'sodipodi:namedview']);

/** What a drawing looks like: as attributes, and as what `style` may say. */
export const LOOKS: ReadonlySet<string> = new Set([
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit',
  'stroke-dasharray', 'stroke-dashoffset', 'stroke-opacity', 'opacity', 'color', 'stop-color', 'stop-opacity', 'clip-path',
  'clip-rule', 'mask', 'display', 'visibility', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor',
  'letter-spacing', 'dominant-baseline', 'paint-order', 'vector-effect', 'mix-blend-mode', 'isolation',
]);

/** Where things are, and how large. */
export const PLACES: ReadonlySet<string> = new Set([
  'id', 'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr', 'width', 'height',
  'points', 'transform', 'viewBox', 'preserveAspectRatio', 'offset', 'gradientUnits', 'gradientTransform', 'spreadMethod',
  'clipPathUnits', 'maskUnits', 'maskContentUnits', 'pathLength', 'rotate', 'textLength', 'lengthAdjust',
]);

const INNER = /url\(\s*["']?#([\w.-]+)["']?\s*\)/g;

/** Signs that no colour, number or word of these needs: a scheme, an escape, the end of a rule. */
const FOREIGN = /[\\<>&@:;{}]|url\s*\(|expression|javascript/i;

/** A value as it may stand, naming nothing but what is within the file; null where it is to be left out. */
export function plainValue(value: string): string | null {
  return FOREIGN.test(value.replace(INNER, '')) ? null : value;
}

/** The ids that a value names. */
export function namedIn(value: string): readonly string[] {
  return [...value.matchAll(INNER)].flatMap(([, id]) => id ?? []);
}
