import { mergeChanges, type Reversible } from './merge-changes.ts';
import type { Thing } from './thing.ts';
import { applyChange, type Change, invertChange, isEmpty, type Sheet } from './sheet.ts';

/** Two keystrokes further apart than this are two steps, in milliseconds. */
export const TYPING_GAP_MS = 1_000;

/** Steps that can be taken back. */
export const MOST_STEPS = 500;

/** All steps together hold no more text than this, in UTF-16 code units; the newest step is kept whatever it holds. */
export const MOST_CHARACTERS = 50_000_000;

/** What a step was, for the words of "Undo …". */
export type EditKind = 'type' | 'set' | 'add' | 'duplicate' | 'remove' | 'rename' | 'move' | 'connect' | 'drag' | 'fix' | 'restore' | 'replace' | 'translate' | 'take-in';

/** Where somebody was working: a pointer into the scenario and, in the JSON view, the marked text. */
export interface Selection {
  readonly pointer: string;
  readonly from?: number;
  readonly to?: number;
}

/** An edit as it is made. */
export interface NewEdit {
  readonly change: Change;
  readonly kind: EditKind;
  readonly before: Selection;
  readonly after: Selection;
  /** What the edit is about, as it was called then; left out: whatever its place is in. */
  readonly about?: Thing;
  /**
   * What the edit is a part of: keystrokes in one field (its pointer) at most a second apart are one step, and so are all
   * moves of one drag, however long it is held. Left out: a step of its own.
   */
  readonly burst?: { readonly of: 'typing' | 'drag'; readonly key: string };
}

/** Something that is undone and redone as one. */
export interface Step {
  readonly kind: EditKind;
  readonly before: Selection;
  readonly after: Selection;
  /** What it was about, where that was said: of what is gone, nothing else can tell any more. */
  readonly about: Thing | null;
}

interface KeptStep extends Step {
  readonly burst: NewEdit['burst'] | null;
  /** Of its last edit, in milliseconds. */
  readonly at: number;
  readonly changes: readonly Reversible[];
  /** In UTF-16 code units. */
  readonly size: number;
}

/** A sheet with what was done to it. Never changed: every edit answers a new one. */
export class History {
  readonly sheet: Sheet;
  /** What made this sheet of the one before it, one change after the other: a view that shows the text follows it with these. */
  readonly latest: readonly Change[];
  readonly #past: readonly KeptStep[];
  readonly #future: readonly KeptStep[];
  /** Whether the newest step may still grow. */
  readonly #open: boolean;

  private constructor(
    sheet: Sheet,
    latest: readonly Change[],
    past: readonly KeptStep[],
    future: readonly KeptStep[],
    open: boolean,
  ) {
    this.sheet = sheet;
    this.latest = latest;
    this.#past = past;
    this.#future = future;
    this.#open = open;
  }

  static of(sheet: Sheet): History {
    return new History(sheet, [], [], [], false);
  }

  /** The step that `undo` would take back. */
  get undoable(): Step | null {
    return this.#past.at(-1) ?? null;
  }

  /** The step that `redo` would do again. */
  get redoable(): Step | null {
    return this.#future.at(-1) ?? null;
  }

  /** How many steps can be taken back. */
  get steps(): number {
    return this.#past.length;
  }

  /** The history after an edit; what was undone before can no longer be done again. @param now in milliseconds */
  record(edit: NewEdit, now: number): History {
    if (isEmpty(edit.change)) return this;
    const done = { forward: edit.change, backward: invertChange(this.sheet, edit.change) };
    const last = this.#past.at(-1);
    const grows = last !== undefined && this.#open && belongs(last, edit, now);
    const step = grows ? grown(last, done, edit, now) : begun(done, edit, now);
    const past = bounded([...(grows ? this.#past.slice(0, -1) : this.#past), step]);
    return new History(applyChange(this.sheet, edit.change), [edit.change], past, [], true);
  }

  /** Ends the burst that is under way, if there is one: the next edit is a step of its own. */
  pause(): History {
    return this.#open ? new History(this.sheet, [], this.#past, this.#future, false) : this;
  }

  /** The history with its newest step taken back; itself where there is none. */
  undo(): History {
    const step = this.#past.at(-1);
    if (step === undefined) return this;
    const changes = step.changes.map(({ backward }) => backward).toReversed();
    return new History(changes.reduce(applyChange, this.sheet), changes, this.#past.slice(0, -1), [...this.#future, step], false);
  }

  /** The history with the step that was last undone done again; itself where there is none. */
  redo(): History {
    const step = this.#future.at(-1);
    if (step === undefined) return this;
    const changes = step.changes.map(({ forward }) => forward);
    return new History(changes.reduce(applyChange, this.sheet), changes, [...this.#past, step], this.#future.slice(0, -1), false);
  }
}

function belongs(last: KeptStep, { burst }: NewEdit, now: number): boolean {
  if (burst === undefined || last.burst?.key !== burst.key || last.burst.of !== burst.of) return false;
  const gap = now - last.at;
  return burst.of === 'drag' || (gap >= 0 && gap < TYPING_GAP_MS);
}

function begun(done: Reversible, { kind, before, after, burst, about }: NewEdit, at: number): KeptStep {
  return { kind, before, after, about: about ?? null, burst: burst ?? null, at, changes: [done], size: sizeOf(done) };
}

function grown(step: KeptStep, done: Reversible, { after }: NewEdit, at: number): KeptStep {
  const last = step.changes.at(-1);
  const merged = last === undefined ? null : mergeChanges(last, done);
  const changes = merged === null ? [...step.changes, done] : [...step.changes.slice(0, -1), merged];
  return { ...step, after, at, changes, size: changes.reduce((sum, change) => sum + sizeOf(change), 0) };
}

function sizeOf({ forward, backward }: Reversible): number {
  const inCompanions = [forward, backward].flatMap(({ companions = {} }) => Object.values(companions).flat());
  return [...forward.patches, ...backward.patches, ...inCompanions].reduce((sum, { text }) => sum + text.length, 0);
}

function bounded(steps: readonly KeptStep[]): readonly KeptStep[] {
  let characters = 0;
  let first = steps.length;
  while (first > 0 && steps.length - first < MOST_STEPS) {
    characters += steps[first - 1]?.size ?? 0;
    if (characters > MOST_CHARACTERS && first < steps.length) break;
    first--;
  }
  return first === 0 ? steps : steps.slice(first);
}
