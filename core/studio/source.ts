import { DEEPEST, isLargerThan, MOST_BYTES } from '../scenario/json/limits.ts';
import { isNestedDeeper } from './nesting.ts';
import { nodeAt, readTree, type TreeNode } from './tree.ts';

/** Why a text can be edited in the JSON view alone. */
export type Unsound = 'not-json' | 'not-an-object' | 'too-large' | 'too-deep';

/**
 * The text of a scenario, read once: what operations and views work on. The text is the truth, whatever stands in it; only
 * its structure is read here, and nothing of it is judged.
 */
export class Source {
  readonly text: string;
  /** As much of the tree as could be read; null where the text is too large, too deep or holds no value. */
  readonly root: TreeNode | null;
  /** Why operations refuse the text; null where it is a JSON object. */
  readonly unsound: Unsound | null;
  /** Where the text stops being JSON, in UTF-16 code units; null where it is JSON. */
  readonly faultAt: number | null;

  constructor(text: string) {
    this.text = text;
    const limit = limitBroken(text);
    const { root, faultAt } = limit === null ? readTree(text) : { root: null, faultAt: null };
    this.root = root;
    this.faultAt = faultAt;
    this.unsound = limit ?? (faultAt !== null || root === null ? 'not-json' : root.kind === 'object' ? null : 'not-an-object');
  }

  /** The value at an RFC 6901 pointer; null where there is none. */
  at(pointer: string): TreeNode | null {
    return nodeAt(this.root, pointer);
  }

  /** The text of a value. */
  slice(node: TreeNode): string {
    return this.text.slice(node.from, node.to);
  }
}

function limitBroken(text: string): Unsound | null {
  if (isLargerThan(text, MOST_BYTES)) return 'too-large';
  return isNestedDeeper(text, DEEPEST) ? 'too-deep' : null;
}
