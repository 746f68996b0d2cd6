import type { OpenedDocument } from '#core/contract/studio.ts';
import type { DialogueClock } from '#core/dialogue/actor.ts';
import { type Edit, type EditRefusal } from '#core/studio/edit.ts';
import { type EditKind, History, type NewEdit, type Selection } from '#core/studio/history.ts';
import type { Change, Sheet } from '#core/studio/sheet.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches, patchBetween } from '#core/studio/text-patch.ts';
import { createStore, type ReadableStore } from '../common/store.ts';
import { type CallFailure, toCallFailure } from '../transport/failure.ts';
import { type Clash, doneElsewhere, draftClash, isKnown, type SeenDocument } from './clash.ts';
import type { StudioCalls } from './draft-keeper.ts';
import { firstState, sheetOf } from './first-state.ts';
import { Follower } from './follower.ts';
import { Keepers } from './keepers.ts';

/** What is written goes to main this long after, in milliseconds: well within the two seconds that are promised. */
export const KEEP_AFTER_MS = 1_000;

/** A call that failed is made again after this long, in milliseconds. */
export const AGAIN_AFTER_MS = 2_000;

/** Whether what is written is safe. */
export type Keeping = 'kept' | 'waiting' | 'keeping' | 'failed';

/** A document as it is being written. */
export interface StudioState {
  readonly history: History;
  /** The text, read: what operations and views work on. */
  readonly source: Source;
  readonly selection: Selection;
  readonly keeping: Keeping;
  /** Why it could not be kept or saved; null: it could. */
  readonly failure: CallFailure | null;
  readonly clash: Clash | null;
  /** What was written in another visit and never saved, offered once; null where there is nothing, or it was answered. */
  readonly recovered: { readonly at: string; readonly by: string | null } | null;
  /** Whether the file says something else. */
  readonly unsaved: boolean;
}

/** How an edit is recorded. */
export interface EditOptions {
  readonly kind: EditKind;
  /** Where the author is after it, which may be told of the text after it; left out: where they are. */
  readonly after?: Selection | ((source: Source) => Selection);
  /** What it is about; left out: whatever its place is in. */
  readonly about?: NonNullable<NewEdit['about']>;
  readonly burst?: NonNullable<NewEdit['burst']>;
}

/** A document that is open for writing: one truth for graph, form, outline and JSON view. */
export interface StudioDocument {
  readonly file: string;
  /** Of the draft, as main has it. */
  readonly revision: number;
  readonly state: ReadableStore<StudioState>;
  readonly edit: (change: Change, options: EditOptions) => void;
  /** Carries an operation out. @returns why not; null: it is done */
  readonly operate: (operation: (source: Source) => Edit, options: Omit<EditOptions, 'after'>) => EditRefusal | null;
  /** The whole text as a plain text field has it now. */
  readonly write: (text: string) => void;
  readonly select: (selection: Selection) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Keeps what is written now; answers once it is durable, or could not be. */
  readonly keep: () => Promise<boolean>;
  /** Writes it into its file. False where it could not be: `failure` or `clash` says why. */
  readonly save: (options?: { readonly publish?: boolean; readonly label?: string }) => Promise<boolean>;
  /** Goes back to what the file says: an edit, which can be undone. */
  readonly discard: () => Promise<boolean>;
  /** Told how the document stands at main: where somebody else has written, `clash` says so at once. */
  readonly look: (seen: SeenDocument) => Promise<boolean>;
  /** Keeps what was offered. */
  readonly accept: () => void;
  /** Settles a clash: with one's own text, which takes the other's place, or with theirs, as an edit that can be undone. */
  readonly settle: (by: 'mine' | 'theirs') => Promise<boolean>;
  /** Keeps what is left to keep, and ends. */
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly calls: StudioCalls;
  readonly clock: DialogueClock;
  /** The translations and routes that go with it: they are written, undone and saved with it. */
  readonly companions?: readonly OpenedDocument[];
  /** What was done to it before, where that is known of just this sheet. */
  readonly earlier?: (sheet: Sheet) => History | null;
}

/** Opens a document for writing. */
export function openStudioDocument(found: OpenedDocument, { calls, clock, companions = [], earlier = () => null }: Parts): StudioDocument {
  const { file } = found;
  const sheetThen = sheetOf(found, companions);
  const known = earlier(sheetThen);
  const historyThen = known ?? History.of(sheetThen);
  const opened = { ...found, positions: historyThen.sheet.positions };
  const keepers = new Keepers([opened, ...companions], calls);
  const follower = new Follower();
  // Whoever wrote it a moment ago and comes back is not asked whether it is to stay.
  const first = firstState([opened, ...companions], historyThen);
  let timer: unknown = null;
  let turn: Promise<unknown> = Promise.resolve();
  const state = createStore<StudioState>({ ...first, ...(known === null ? {} : { recovered: null }) });
  const sheet = (): Sheet => state.get().history.sheet;
  const change = (parts: Partial<StudioState>): void => state.set({ ...state.get(), ...parts });

  const readNow = (text: string): Source => {
    const { source } = state.get();
    return source.text === text ? source : new Source(text);
  };
  const become = (history: History, selection: Selection, source: Source): void => {
    change({ history, selection, source, unsaved: keepers.isUnsaved(history.sheet) });
    schedule(KEEP_AFTER_MS);
  };
  const schedule = (ms: number): void => {
    const { clash, keeping } = state.get();
    if (clash?.with === 'draft' || timer !== null || keepers.has(sheet())) return;
    if (keeping === 'kept') change({ keeping: 'waiting' });
    timer = clock.setTimeout(() => {
      timer = null;
      void keep();
    }, ms);
  };
  const unschedule = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  };
  /** Calls one after another: each begins with what the one before has left. */
  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    const mine = turn.then(async () => {
      try {
        return await work();
      } catch (error) {
        change({ keeping: keepers.has(sheet()) ? 'kept' : 'failed', failure: toCallFailure(error) });
        schedule(AGAIN_AFTER_MS);
        return false;
      }
    });
    turn = mine;
    return mine;
  };
  const keepNow = async (): Promise<boolean> => {
    unschedule();
    const { clash } = state.get();
    if (clash?.with === 'draft') return false;
    // While somebody else's file waits to be looked at, only what was written here is worth a draft.
    const isIdle = (): boolean => state.get().clash !== null && !keepers.isUnsaved(sheet());
    while (!isIdle() && !keepers.has(sheet())) {
      change({ keeping: 'keeping' });
      const current = await keepers.keep(sheet(), state.get().selection);
      if (current !== null && current.draft !== null) {
        change({ keeping: 'failed', clash: draftClash(current) });
        return false;
      }
      if (current === null) continue;
      // There is nobody's draft in the way: what is written here becomes one, beside whatever the file says.
      tellFile(current);
      keepers.adopt(current);
    }
    change({ keeping: 'kept', failure: null });
    return true;
  };
  const keep = (): Promise<boolean> => inTurn(keepNow);
  /** Tells of a file that says something else than its author knows. */
  const tellFile = ({ file: name, disk }: OpenedDocument): void => {
    const { clash } = state.get();
    if ((disk?.hash ?? null) !== keepers.standing(name).expected) change({ clash: { with: 'file', file: name, disk } });
    else if (clash?.with === 'file' && clash.file === name) change({ clash: null });
  };
  const lookNow = async (seen: SeenDocument): Promise<boolean> => {
    if (isKnown(seen, keepers.standing(file)) && state.get().clash === null) return true;
    const current = await calls.open({ source: 'own', file });
    const done = doneElsewhere(current, keepers.standing(file), sheet().text);
    if (done === 'draft') change({ clash: draftClash(current) });
    if (done === 'same') keepers.adopt(current);
    if (done === 'same' && current.draft === null) keepers.rebase(file, current.disk);
    if (done !== 'draft') tellFile(current);
    change({ unsaved: keepers.isUnsaved(sheet()) });
    return true;
  };

  const edit = (made: Change, { kind, after, ...rest }: EditOptions): void => {
    const { history, selection, source: before } = state.get();
    const source = readNow(applyPatches(history.sheet.text, made.patches));
    const place = typeof after === 'function' ? after(source) : (after ?? selection);
    const followed = follower.follow(before, source, made, kind, history.sheet.companions);
    const step = { change: followed, kind, before: selection, after: place, ...rest };
    const next = history.record(step, clock.now());
    if (next !== history) become(next, place, source);
  };

  const changeTo = (name: string, text: string): Change =>
    name === file
      ? { patches: patchBetween(sheet().text, text) }
      : { patches: [], companions: { [name]: patchBetween(sheet().companions[name] ?? '', text) } };

  return {
    file,
    get revision(): number {
      return keepers.standing(file).revision;
    },
    state,
    edit,
    operate(operation, options) {
      const made = operation(state.get().source);
      if ('refused' in made) return made.refused;
      edit({ patches: made.patches }, { ...options, after: { pointer: made.at } });
      return null;
    },
    write(text) {
      const patches = patchBetween(sheet().text, text);
      edit({ patches }, { kind: 'type', burst: { of: 'typing', key: 'text' } });
    },
    select(selection) {
      const { history } = state.get();
      change({ selection, history: selection.pointer === state.get().selection.pointer ? history : history.pause() });
    },
    undo() {
      const { history } = state.get();
      if (history.undoable === null) return;
      const undone = history.undo();
      follower.forget();
      become(undone, history.undoable.before, readNow(undone.sheet.text));
    },
    redo() {
      const { history } = state.get();
      if (history.redoable === null) return;
      const redone = history.redo();
      follower.forget();
      become(redone, history.redoable.after, readNow(redone.sheet.text));
    },
    keep,
    save: ({ publish = false, label } = {}) =>
      inTurn(async () => {
        if (!(await keepNow())) return false;
        const saved = sheet();
        for (const name of keepers.toSave(saved)) {
          const isDocument = name === file;
          const asked = { file: name, ...keepers.standing(name), publish: isDocument && publish };
          const answer = await calls.save({ ...asked, ...(label === undefined || !isDocument ? {} : { label }) });
          if (!answer.saved) {
            change({ clash: { with: 'file', file: name, disk: answer.disk } });
            return false;
          }
          keepers.saved(name, answer, saved);
        }
        change({ unsaved: keepers.isUnsaved(sheet()), recovered: null, failure: null });
        return true;
      }),
    discard: () =>
      inTurn(async () => {
        const said = new Map<string, string>();
        for (const name of keepers.names) {
          const current = await calls.open({ source: 'own', file: name });
          const isOurs = current.revision === keepers.standing(name).revision;
          const isGone = name === file && current.disk === null;
          if (!isOurs) change({ clash: draftClash(current) });
          else if (isGone) tellFile(current);
          if (!isOurs || isGone) return false;
          keepers.rebase(name, current.disk);
          said.set(name, current.disk?.text ?? '');
        }
        const { text, companions: others } = sheet();
        const back = [...said].map(([name, whole]) => [name, patchBetween(name === file ? text : (others[name] ?? ''), whole)] as const);
        const { [file]: patches = [], ...beside } = Object.fromEntries(back);
        // An edit like any other: whoever pressed it by mistake takes it back.
        edit({ patches, companions: beside }, { kind: 'restore', about: { kind: 'scenario', words: '' } });
        change({ recovered: null, failure: null });
        return keepNow();
      }),
    look: (seen) => inTurn(() => lookNow(seen)),
    accept: () => change({ recovered: null }),
    settle: (by) =>
      inTurn(async () => {
        const { clash } = state.get();
        if (clash === null) return true;
        if (clash.with === 'draft') keepers.adopt(clash.current);
        if (clash.with === 'file' || clash.current.draft === null) keepers.rebase(clash.file, clash.with === 'file' ? clash.disk : clash.current.disk);
        const theirs = clash.with === 'draft' ? clash.text : (clash.disk?.text ?? '');
        change({ clash: null, failure: null, unsaved: keepers.isUnsaved(sheet()) });
        if (by === 'theirs') edit(changeTo(clash.file, theirs), { kind: 'replace' });
        return keepNow();
      }),
    async close() {
      unschedule();
      await keep();
      unschedule();
    },
  };
}
