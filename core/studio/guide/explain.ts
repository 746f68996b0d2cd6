import type { JsonSchema } from '../../scenario/shape/shape.ts';
import type { TextRange } from '../outline.ts';
import type { Source } from '../source.ts';
import { type TreeNode } from '../tree.ts';
import { exampleOf } from './examples.ts';
import { type HouseNames, type Nameable, nameables, namedAt, type NamedKind } from './named.ts';
import { formsAt, numberIn, type Path, textIn, textsIn } from './shape-at.ts';

/** What can be told of a place in the text. */
export interface Explanation {
  /** The key and its value, or the entry of a list. */
  readonly range: TextRange;
  /** The nearest key of the format. */
  readonly key: string;
  /** What the format says of it. */
  readonly about: string | null;
  /** The values it may have. */
  readonly oneOf: readonly string[];
  /** The least and the most. */
  readonly bounds: readonly [least: number, most: number] | null;
  /** What it stands for where it is left out; JSON. */
  readonly fallback: string | null;
  readonly example: string | null;
  /** What it names, where there is such a thing. */
  readonly named: { readonly kind: NamedKind; readonly what: Nameable } | null;
}

/** Tells of the key or value that a place is in; null where the format has nothing to say. */
export function explainAt(source: Source, offset: number, names: HouseNames | null): Explanation | null {
  const node = innermost(source.root, offset);
  if (node === null || node.parent === null) return null;
  const path = pathTo(node);
  const own = formsAt(path);
  const keyed = path.slice(0, path.findLastIndex((segment) => typeof segment === 'string') + 1);
  const forms = own.some((form) => textIn(form, 'description') !== null) ? own : formsAt(keyed);
  const [form] = forms;
  if (form === undefined) return null;
  const kind = namedAt(path);
  const what = kind === null ? undefined : nameables(kind, path, source.root, names).find(({ id }) => id === node.value);
  const about = textIn(form, 'description');
  if (about === null && what === undefined) return null;
  const { default: fallback } = form;
  return {
    range: { from: node.keyFrom, to: node.children.length > 0 ? node.keyTo : node.to },
    key: String(keyed.at(-1) ?? ''),
    about,
    oneOf: forms.flatMap((each) => textsIn(each, 'enum')),
    bounds: boundsOf(form),
    fallback: fallback === undefined ? null : JSON.stringify(fallback),
    example: exampleOf(about),
    named: kind === null || what === undefined ? null : { kind, what },
  };
}

function boundsOf(form: JsonSchema): Explanation['bounds'] {
  const [least, most] = [numberIn(form, 'minimum'), numberIn(form, 'maximum')];
  return least === null || most === null ? null : [least, most];
}

function innermost(root: TreeNode | null, offset: number): TreeNode | null {
  let node = root;
  for (;;) {
    const inner: TreeNode | undefined = node?.children.find(({ keyFrom, to }) => keyFrom <= offset && offset <= to);
    if (inner === undefined) return node;
    node = inner;
  }
}

function pathTo(node: TreeNode): Path {
  return node.parent === null ? [] : [...pathTo(node.parent), node.key];
}
