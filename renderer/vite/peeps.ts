import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Avatar, Style } from '@dicebear/core';
import openPeeps from '@dicebear/styles/open-peeps.json' with { type: 'json' };
import { z } from '#core/contract/zod.ts';

/** The ink of every face and body; backgrounds use lighter inks, so people stay in front. */
const INK = '#191412';

/** One stroke of a face. */
const stroke = z.object({ fill: z.enum(['ink', 'white', 'tongue']), d: z.string() });

/** A face in parts, in the coordinates of Open Peeps' expressions. `blink` replaces `eyes` for a moment. */
const face = z.object({ eyes: z.array(stroke), blink: z.array(stroke).optional(), rest: z.array(stroke) });

/** One entry of `assets/looks.json`: DiceBear's options, and clothes from `assets/outfits`. */
const look = z.object({
  outfit: z.string().optional(),
  options: z.record(z.string(), z.union([z.string(), z.number()])),
});

type Stroke = z.infer<typeof stroke>;
type Look = z.infer<typeof look>;

/** What the pictures are made from: looks, faces, and the drawn clothes. */
export interface Wardrobe {
  readonly looks: Readonly<Record<string, Look>>;
  readonly faces: Readonly<Record<string, z.infer<typeof face>>>;
  readonly outfit: (id: string) => string;
}

/** The picture of a bust: Open Peeps' square with room for tall hair and the whole torso. */
const BUST = { x: -90, y: -110, width: 900, height: 1330 } as const;

/** Where Open Peeps puts a face on its canvas. */
const FACE_AT = 'translate(351 275)';

export function readWardrobe(assets: string): Wardrobe {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(assets, name), 'utf8'));
  return {
    looks: z.record(z.string(), look).parse(json('looks.json')),
    faces: z.record(z.string(), face).parse(json('expressions.json')),
    outfit: (id) => inside(readFileSync(join(assets, 'outfits', `${id}.svg`), 'utf8')),
  };
}

type Elements = typeof openPeeps.canvas.elements;

const isBody = (element: Elements[number]): boolean => element.type === 'element';
const isFace = (element: Elements[number]): boolean => element.name === 'expression';

/** An element of the canvas with its black replaced by our ink. */
function inked(element: Elements[number]): object {
  const { attributes } = element;
  if (!('fill' in attributes) || attributes.fill !== 'black') return element;
  return { ...element, attributes: { ...attributes, fill: INK } };
}

/** Open Peeps with only the wanted parts on its canvas, clipped to the whole bust. */
function styleOf(wanted: (element: Elements[number]) => boolean): Style {
  const elements = openPeeps.canvas.elements.filter(wanted).map(inked);
  const shift = `translate(${-BUST.x} ${-BUST.y})`;
  const group = { type: 'element', name: 'g', attributes: { transform: shift }, children: elements };
  const canvas = { width: BUST.width, height: BUST.height, elements: [group] };
  return new Style<unknown>({ ...openPeeps, canvas });
}

const BODY = styleOf(isBody);
const HEAD = styleOf((element) => element.name === 'head');
const TRIMMINGS = styleOf((element) => !isBody(element) && !isFace(element) && element.name !== 'head');

/** What stands between the outer tags of an SVG, without comments and metadata. */
function inside(svg: string): string {
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<metadata[\s\S]*?<\/metadata>/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .trim();
}

function picture(content: string): string {
  const { width, height } = BUST;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">${content}</svg>\n`;
}

function part(style: Style, id: string, dressed: Look, name: string): string {
  const defaults = { accessoriesProbability: 0, facialHairProbability: 0, maskProbability: 0 };
  // The seed also names the part's inner ids, which must differ where parts share a picture.
  const options = { ...defaults, inkColor: INK, ...dressed.options, seed: `${id}-${name}` };
  return inside(new Avatar(style, options).toString());
}

function drawFace(strokes: readonly Stroke[]): string {
  const colours = { ink: INK, white: '#fffdf8', tongue: '#e9857b' };
  const paths = strokes.map(({ fill, d }) => `<path fill-rule="evenodd" fill="${colours[fill]}" d="${d}"/>`);
  return `<g transform="translate(${-BUST.x} ${-BUST.y}) ${FACE_AT}">${paths.join('')}</g>`;
}

function dress(wardrobe: Wardrobe, { outfit, options }: Look): string {
  if (outfit === undefined) return '';
  const clothes = wardrobe.outfit(outfit).replaceAll('currentColor', String(options['clothingColor']));
  return `<g transform="translate(${-BUST.x} ${-BUST.y})">${clothes}</g>`;
}

/**
 * Every picture of one look, by file name: `<feeling>.svg` the whole bust, `body.svg` without a head,
 * `head-<feeling>.svg` the head alone on the same canvas, `blink-<feeling>.svg` the same with eyes shut.
 */
export function picturesOf(wardrobe: Wardrobe, id: string): ReadonlyMap<string, string> {
  const wanted = wardrobe.looks[id];
  if (wanted === undefined) throw new Error(`There is no look "${id}" in assets/looks.json.`);
  const body = part(BODY, id, wanted, 'body') + dress(wardrobe, wanted);
  const skull = part(HEAD, id, wanted, 'head');
  const trimmings = part(TRIMMINGS, id, wanted, 'trimmings');
  const pictures = new Map([['body.svg', picture(body)]]);
  for (const [feeling, { eyes, blink, rest }] of Object.entries(wardrobe.faces)) {
    const head = (open: readonly Stroke[]): string => skull + drawFace([...open, ...rest]) + trimmings;
    pictures.set(`${feeling}.svg`, picture(body + head(eyes)));
    pictures.set(`head-${feeling}.svg`, picture(head(eyes)));
    if (blink !== undefined) pictures.set(`blink-${feeling}.svg`, picture(head(blink)));
  }
  return pictures;
}
