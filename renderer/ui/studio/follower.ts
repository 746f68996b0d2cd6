import { followEdit } from '#core/studio/follow/follow-edit.ts';
import type { EditKind } from '#core/studio/history.ts';
import type { Change, Companions } from '#core/studio/sheet.ts';
import type { Source } from '#core/studio/source.ts';
import type { TextPatch } from '#core/studio/text-patch.ts';

/**
 * Lets translations and routes follow what is edited in their scenario. Where a text cannot be read, as happens while JSON is
 * typed, it waits until it can be again, and follows all that was done meanwhile as one.
 */
export class Follower {
  /** The last text that could be read, and what has been done to it since. */
  #waiting: { readonly since: Source; readonly steps: readonly (readonly TextPatch[])[] } | null = null;

  /** The change with what follows from it. */
  follow(before: Source, after: Source, change: Change, kind: EditKind, companions: Companions): Change {
    if (change.patches.length === 0 || Object.keys(companions).length === 0) return change;
    const since = before.unsound === null ? before : this.#waiting?.since;
    const steps = [...(before.unsound === null ? [] : (this.#waiting?.steps ?? [])), change.patches];
    this.#waiting = after.unsound === null || since === undefined ? null : { since, steps };
    if (after.unsound !== null || since === undefined) return change;
    const followed = followEdit({ before: since, after, steps, kind }, companions);
    return Object.keys(followed).length === 0 ? change : { ...change, companions: { ...followed, ...change.companions } };
  }

  /** After undoing nobody knows any more what led to a text that cannot be read. */
  forget(): void {
    this.#waiting = null;
  }
}
