import { FEELINGS } from '../scenario/format.ts';
import type { LookParts } from './parts.ts';
import { BUST, INK, layerOf } from './peeps.ts';
import type { Stroke, Wardrobe } from './wardrobe.ts';

/** Where Open Peeps puts a face on its canvas. */
const FACE_AT = 'translate(351 275)';

const COLOURS: Readonly<Record<Stroke['fill'], string>> = { ink: INK, white: '#fffdf8', tongue: '#e9857b' };

/** A look that has been drawn: its pictures by the names of their files, each put together when asked for. */
export type DrawnLook = ReadonlyMap<string, () => string>;

/**
 * Every picture of a look, as SVG, by file name: `<feeling>.svg` the whole bust, `body.svg` without a head,
 * `head-<feeling>.svg` the head alone on the same canvas, `blink-<feeling>.svg` the same with eyes shut, of the faces whose eyes
 * are seen to shut.
 */
export function drawLook(wardrobe: Wardrobe, parts: LookParts): DrawnLook {
  const body = layerOf('body', parts) + dress(wardrobe, parts);
  const skull = layerOf('head', parts);
  const trimmings = layerOf('trimmings', parts);
  const head = (strokes: readonly Stroke[]): string => skull + drawFace(strokes) + trimmings;
  const pictures = new Map([['body.svg', () => picture(body)]]);
  for (const feeling of FEELINGS) {
    const { eyes, blink, rest } = wardrobe.faces[feeling];
    pictures.set(`${feeling}.svg`, () => picture(body + head([...eyes, ...rest])));
    pictures.set(`head-${feeling}.svg`, () => picture(head([...eyes, ...rest])));
    if (blink !== undefined) pictures.set(`blink-${feeling}.svg`, () => picture(head([...blink, ...rest])));
  }
  return pictures;
}

function drawFace(strokes: readonly Stroke[]): string {
  const paths = strokes.map(({ fill, d }) => `<path fill-rule="evenodd" fill="${COLOURS[fill]}" d="${d}"/>`);
  return `<g transform="translate(${-BUST.x} ${-BUST.y}) ${FACE_AT}">${paths.join('')}</g>`;
}

function dress(wardrobe: Wardrobe, { outfit, clothes }: LookParts): string {
  if (outfit === undefined) return '';
  return `<g transform="translate(${-BUST.x} ${-BUST.y})">${wardrobe.outfit(outfit).replaceAll('currentColor', clothes)}</g>`;
}

function picture(content: string): string {
  const { width, height } = BUST;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">${content}</svg>\n`;
}
