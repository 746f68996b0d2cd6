import { SaxesParser } from 'saxes';
import { PictureError } from '#core/house/picture-fault.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';

/** More than any drawing has. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 60;

/** An element of an SVG and what is in it. */
export interface SvgNode {
  /** Its name in SVG's namespace; null: it is of another one. */
  readonly name: string | null;
  /** By name; those of other namespaces are gone, but for XLink's `href`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (SvgNode | string)[];
}

/**
 * An SVG's text as a tree. It is read as XML, strictly, and nothing is fetched or grown for it.
 *
 * @throws PictureError
 */
export function readSvgTree(text: string): SvgNode {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: SvgNode[] = [];
  let root: SvgNode | null = null;
  let count = 0;
  parser.on('error', () => {
    throw new PictureError('damaged');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new PictureError('has-entities');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw new PictureError('fetches');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1;
    if (count > MOST_ELEMENTS || open.length >= DEEPEST) throw new PictureError('too-involved');
    const own = Object.values(attributes).flatMap(({ local: name, uri: space, value }): [string, string][] =>
      space === '' || (space === XLINK_NAMESPACE && name === 'href') ? [[name, value]] : [],
    );
    const node: SvgNode = { name: uri === SVG_NAMESPACE ? local : null, attributes: new Map(own), children: [] };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const keep = (piece: string): void => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.write(text).close();
  return svgRoot(root);
}

/** Set by callbacks, which the compiler does not follow. */
function svgRoot(root: SvgNode | null): SvgNode {
  if (root?.name !== 'svg') throw new PictureError('no-picture');
  return root;
}
