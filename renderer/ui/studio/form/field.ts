import type { JsonValue } from '#core/scenario/json/json-value.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import type { TreeNode } from '#core/studio/tree.ts';
import type { Studio } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';

/** A place of the text as a field of the form sees it. */
export interface Field {
  /** What stands there; null: nothing. */
  readonly node: TreeNode | null;
  /** Keystrokes: those close together are one step. */
  readonly type: (value: JsonValue) => void;
  readonly set: (value: JsonValue) => void;
  readonly remove: () => void;
}

/** Reads a place of the text, and writes it. */
export function useField(studio: Studio, pointer: string): Field {
  const { source } = useStudioState(studio);
  return fieldAt(studio, pointer, source.at(pointer));
}

function fieldAt(studio: Studio, pointer: string, node: TreeNode | null): Field {
  // Choosing something leads here and not to another place: what is selected stays where the author is.
  const put = (value: JsonValue, isTyped: boolean): void => {
    studio.apply((source) => stay(setValue(source, pointer, value), pointer), {
      kind: isTyped ? 'type' : 'set',
      ...(isTyped ? { burst: { of: 'typing', key: pointer } } : {}),
    });
  };
  return {
    node,
    type: (value) => put(value, true),
    set: (value) => put(value, false),
    remove: () => {
      studio.apply((source) => stay(removeValue(source, pointer), pointer), { kind: 'set', burst: { of: 'typing', key: pointer } });
    },
  };
}

function stay<Made extends ReturnType<typeof setValue>>(edit: Made, pointer: string): Made {
  return 'refused' in edit ? edit : { ...edit, at: pointer };
}
