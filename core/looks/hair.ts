/** A node of a style's drawing, as `@dicebear/styles` writes it. */
export interface Node {
  readonly type: string;
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

/** Drawings by the names of what they show. */
export type Variants = Readonly<Record<string, { readonly elements: readonly Node[] }>>;

/** Heads without hair, or with all of it hidden: a thick outline is no hair. */
const HAIRLESS: ReadonlySet<string> = new Set(['noHair1', 'noHair2', 'turban']);

/** Heads whose hair is drawn in both ways, stripes of colour between braids of ink. */
const STRIPED: ReadonlySet<string> = new Set(['cornrows']);

/** Hats in one piece, which have the colour of the clothes. */
const HATS: ReadonlySet<string> = new Set(['hatHip']);

/**
 * Drawings whose hair has a colour. Open Peeps draws most hair all in ink, outlines and all; here every mass of ink that is wider
 * than `line` is filled with the hair's colour and keeps an outline of half of `line`, and what is narrower stays a line.
 *
 * @param line in the units of the drawing
 */
export function withColouredHair(variants: Variants, line: number): Variants {
  const entries = Object.entries(variants).map(([name, { elements }]) => {
    const isColoured = elements.some((element) => isFilledWith(element, 'headContrast')) && !STRIPED.has(name);
    return [name, { elements: isColoured || HAIRLESS.has(name) ? elements : coloured(name, elements, line) }] as const;
  });
  return Object.fromEntries(entries);
}

function coloured(name: string, elements: readonly Node[], line: number): readonly Node[] {
  const colour = HATS.has(name) ? 'clothing' : 'headContrast';
  const [ink, rest] = [elements.filter((element) => isFilledWith(element, 'ink')), elements.filter((element) => !isFilledWith(element, 'ink'))];
  const paths = ink.flatMap((element) => element.children ?? [element]).map(({ attributes }) => attributes?.['d']);
  return [...rest, ...paths.flatMap((d, index) => mass(`hair-${name}-${index}`, d, colour, line))];
}

/** A shape with an outline that reaches inwards only: the stroke covers what is narrow, and the shape cuts it off. */
function mass(id: string, d: unknown, colour: string, line: number): readonly Node[] {
  const shape = { type: 'element', name: 'path', attributes: { 'clip-rule': 'evenodd', d } };
  const clip = { type: 'element', name: 'clipPath', attributes: { id }, children: [shape] };
  const fill = { type: 'color', name: colour };
  const stroke = { type: 'color', name: 'ink' };
  const attributes = { 'fill-rule': 'evenodd', d, fill, stroke, 'stroke-width': String(line), 'clip-path': `url(#${id})` };
  return [
    { type: 'element', name: 'defs', children: [clip] },
    { type: 'element', name: 'path', attributes },
  ];
}

function isFilledWith({ attributes }: Node, colour: string): boolean {
  const fill = attributes?.['fill'];
  return typeof fill === 'object' && fill !== null && 'name' in fill && fill.name === colour;
}
