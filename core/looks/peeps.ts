import { Avatar, Style } from '@dicebear/core';
import openPeeps from '@dicebear/styles/open-peeps.json' with { type: 'json' };
import { type Node, type Variants, withColouredHair } from './hair.ts';
import type { LookParts } from './parts.ts';
import { inside } from './wardrobe.ts';

/** The ink of every face and body; backgrounds use lighter inks, so people stay in front. */
export const INK = '#191412';

/** The picture of a bust: Open Peeps' square with room for tall hair and the whole torso. */
export const BUST = { x: -90, y: -110, width: 900, height: 1330 } as const;

/** How wide Open Peeps' pen draws heads, and beards. */
const HEAD_LINE = 26;
const BEARD_LINE = 18;

const { head, facialHair, accessories } = openPeeps.components;

/** The one moustache that is wider than a bust, made smaller about the middle of the lip. */
const WIDE = 'moustache8';
const NARROWED = 'translate(391 124) scale(0.7) translate(-391 -124)';

const beards = withColouredHair(facialHair.variants, BEARD_LINE);

const COMPONENTS = {
  body: {},
  head: { head: { ...head, variants: withColouredHair(head.variants, HEAD_LINE) } },
  trimmings: { facialHair: { ...facialHair, variants: { ...beards, [WIDE]: narrowed(beards, WIDE) } }, accessories },
};

/** What a bust is made of, the hindmost first. A face comes between the head and its trimmings: beard and glasses. */
export type Layer = keyof typeof COMPONENTS;

/** Made when first needed: checking a style takes a while. */
const styles = new Map<Layer, Style>();

/** One layer of a bust, as the inside of an SVG of the size of `BUST`. */
export function layerOf(layer: Layer, parts: LookParts): string {
  const style = styles.get(layer) ?? styleOf(layer);
  styles.set(layer, style);
  // Whatever is left out would be chosen by the seed. The seed also names inner ids, which must differ within one picture.
  const hair = layer === 'trimmings' && parts.head === 'hijab' ? HIDDEN_HAIR : parts.hair;
  return inside(new Avatar(style, { ...optionsOf({ ...parts, hair }), seed: layer }).toString());
}

/** The beard of somebody whose hair is hidden: the colour of the hair is that of their scarf. */
const HIDDEN_HAIR = '#4d3229';

function optionsOf({ head: headVariant, facialHair: beard, accessories: glasses, skin, hair, clothes }: LookParts) {
  return {
    headVariant,
    ...(beard === undefined ? { facialHairProbability: 0 } : { facialHairVariant: beard, facialHairProbability: 100 }),
    ...(glasses === undefined ? { accessoriesProbability: 0 } : { accessoriesVariant: glasses, accessoriesProbability: 100 }),
    skinColor: skin,
    headContrastColor: hair,
    clothingColor: clothes,
    inkColor: INK,
  };
}

function narrowed(variants: Variants, name: string): Variants[string] {
  const children = variants[name]?.elements ?? [];
  return { elements: [{ type: 'element', name: 'g', attributes: { transform: NARROWED }, children }] };
}

/** Open Peeps with only one layer on its canvas, clipped to the whole bust. */
function styleOf(layer: Layer): Style {
  const components: Readonly<Record<string, unknown>> = COMPONENTS[layer];
  const isWanted = ({ type, name }: Node): boolean => (type === 'component' ? name !== undefined && name in components : layer === 'body');
  const elements = openPeeps.canvas.elements.filter(isWanted).map(inked);
  const shift = `translate(${-BUST.x} ${-BUST.y})`;
  const group = { type: 'element', name: 'g', attributes: { transform: shift }, children: elements };
  const canvas = { width: BUST.width, height: BUST.height, elements: [group] };
  return new Style<unknown>({ ...openPeeps, canvas, components });
}

/** An element of the canvas with its black replaced by our ink. */
function inked(element: Node): Node {
  return element.attributes?.['fill'] === 'black' ? { ...element, attributes: { ...element.attributes, fill: INK } } : element;
}
