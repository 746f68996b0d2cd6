import type { Edit } from '#core/studio/edit.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';

/** A text, and what it was before. It never changes: every edit answers a new one. */
export interface Editing {
  readonly text: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** What is being typed into: more of it is the same step. */
  readonly typing: string | null;
}

const MOST_STEPS = 300;

export function beginEditing(text: string): Editing {
  return { text, past: [], future: [], typing: null };
}

/** Carries out an operation; one that changes nothing, or cannot be carried out, leaves all as it is. */
export function edited(editing: Editing, operation: (source: Source) => Edit, typing: string | null = null): Editing {
  const edit = operation(new Source(editing.text));
  if ('refused' in edit || edit.patches.length === 0) return editing;
  const isSameStep = typing !== null && typing === editing.typing;
  const past = isSameStep ? editing.past : [...editing.past, editing.text].slice(-MOST_STEPS);
  return { text: applyPatches(editing.text, edit.patches), past, future: [], typing };
}

export function undone({ text, past, future }: Editing): Editing {
  const before = past.at(-1);
  return before === undefined ? { text, past, future, typing: null } : { text: before, past: past.slice(0, -1), future: [text, ...future], typing: null };
}

export function redone({ text, past, future }: Editing): Editing {
  const [after, ...later] = future;
  return after === undefined ? { text, past, future, typing: null } : { text: after, past: [...past, text], future: later, typing: null };
}
