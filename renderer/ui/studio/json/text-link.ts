import { Annotation, ChangeSet, type ChangeSpec, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { EditKind, Selection } from '#core/studio/history.ts';
import { LineEnds, patchFromEditor } from '#core/studio/line-ends.ts';
import { pointerAt } from '#core/studio/pointer-at.ts';
import type { Change } from '#core/studio/sheet.ts';
import { applyPatches, patchBetween, type TextPatch } from '#core/studio/text-patch.ts';
import type { EditOptions, StudioDocument, StudioState } from '../studio-document.ts';

/** Marks what comes from the document: it is not written into it again. */
const FromDocument = Annotation.define<true>();

/**
 * Holds an editor and the document together. What is typed becomes patches of the document's text; what other views and
 * undo change there comes back with the same small changes, so the cursor and the part in view stay where they are.
 */
export class TextLink {
  readonly #document: StudioDocument;
  #view: EditorView | null = null;
  #text: string;
  #ends: LineEnds;
  #selection: Selection;
  /** The document changes because of the editor: what it says then is known. */
  #writing = false;

  constructor(document: StudioDocument) {
    const { history, selection } = document.state.get();
    this.#document = document;
    this.#text = history.sheet.text;
    this.#ends = new LineEnds(this.#text);
    this.#selection = selection;
  }

  get text(): string {
    return this.#text;
  }

  get ends(): LineEnds {
    return this.#ends;
  }

  /** Begins to follow the document. @returns ends it */
  follow(view: EditorView): () => void {
    this.#view = view;
    this.#goTo(this.#selection);
    return this.#document.state.subscribe(() => this.#hear(this.#document.state.get()));
  }

  /** What the editor did. */
  wrote(update: ViewUpdate): void {
    const own = update.transactions.filter((each) => each.annotation(FromDocument) !== true);
    if (own.length === 0 || !(update.docChanged || update.selectionSet)) return;
    this.#writing = true;
    if (update.docChanged) this.#record(update, own.some((each) => each.isUserEvent('input.replace') || each.isUserEvent('input.paste')));
    else this.#choose(update.state);
    this.#writing = false;
    this.#selection = this.#document.state.get().selection;
    if (update.docChanged) this.#settle();
  }

  #record(update: ViewUpdate, isStep: boolean): void {
    const patches: TextPatch[] = [];
    update.changes.iterChanges((from, to, _, __, put) => {
      patches.push(patchFromEditor(this.#text, this.#ends, { from, to, put: put.toJSON() }));
    });
    this.#take(applyPatches(this.#text, patches));
    const options: EditOptions = {
      kind: 'type' satisfies EditKind,
      after: (source) => ({ pointer: pointerAt(source, this.#headOf(update.state)), ...this.#marked(update.state) }),
      ...(isStep ? {} : { burst: { of: 'typing', key: 'text' } }),
    };
    this.#document.edit({ patches }, options);
  }

  #choose(state: EditorState): void {
    const { source } = this.#document.state.get();
    this.#document.select({ pointer: pointerAt(source, this.#headOf(state)), ...this.#marked(state) });
  }

  #headOf(state: EditorState): number {
    return this.#ends.toText(state.selection.main.head);
  }

  #marked(state: EditorState): { readonly from: number; readonly to: number } {
    const { from, to } = state.selection.main;
    return { from: this.#ends.toText(from), to: this.#ends.toText(to) };
  }

  #hear({ history, selection }: StudioState): void {
    if (this.#writing) return;
    const { text } = history.sheet;
    const isChosen = selection !== this.#selection;
    this.#selection = selection;
    if (text !== this.#text) this.#change(text, history.latest);
    if (isChosen) this.#goTo(selection);
  }

  /** Brings the editor to the document's text by the changes that made it or, where they are not known, by the smallest. */
  #change(text: string, latest: readonly Change[]): void {
    const known = latest.reduce((at, { patches }) => tryApply(at, patches), this.#text) === text;
    const steps = known ? latest.map(({ patches }) => patches) : [patchBetween(this.#text, text)];
    let at = this.#text;
    let ends = this.#ends;
    let changes = ChangeSet.empty(this.#length);
    for (const patches of steps) {
      changes = changes.compose(ChangeSet.of(patches.map((patch) => specFor(patch, ends)), changes.newLength));
      at = applyPatches(at, patches);
      ends = new LineEnds(at);
    }
    this.#take(text);
    this.#dispatch({ changes });
    this.#settle();
  }

  /** Where a line end came about of two halves, editor and text would count differently from here on. */
  #settle(): void {
    if (this.#view === null || this.#length === this.#ends.toEditor(this.#text.length)) return;
    this.#dispatch({ changes: { from: 0, to: this.#length, insert: this.#text } });
  }

  /** Shows what was chosen elsewhere. A cursor that is in it already stays where it is. */
  #goTo({ pointer, from, to }: Selection): void {
    const view = this.#view;
    if (view === null) return;
    const { length } = view.state.doc;
    if (from !== undefined) {
      const [anchor, head] = [from, to ?? from].map((at) => Math.min(length, this.#ends.toEditor(at)));
      this.#dispatch({ selection: { anchor: anchor ?? 0, head: head ?? 0 }, scrollIntoView: true });
      return;
    }
    const node = pointer === '' ? null : this.#document.state.get().source.at(pointer);
    if (node === null) return;
    const [start, end] = [node.keyFrom, node.to].map((at) => Math.min(length, this.#ends.toEditor(at)));
    const { head } = view.state.selection.main;
    const isIn = start !== undefined && end !== undefined && start <= head && head <= end;
    if (isIn && head > 0) return;
    this.#dispatch({ selection: { anchor: start ?? 0 }, scrollIntoView: true });
  }

  #take(text: string): void {
    this.#text = text;
    this.#ends = new LineEnds(text);
  }

  get #length(): number {
    return this.#view?.state.doc.length ?? 0;
  }

  #dispatch(spec: TransactionSpec): void {
    this.#view?.dispatch({ ...spec, annotations: FromDocument.of(true) });
  }
}

function specFor({ offset, length, text }: TextPatch, ends: LineEnds): ChangeSpec {
  return { from: ends.toEditor(offset), to: ends.toEditor(offset + length), insert: text };
}

/** Text on which patches do not fit is not the one they were made for. */
function tryApply(text: string, patches: readonly TextPatch[]): string {
  return patches.every(({ offset, length }) => offset + length <= text.length) ? applyPatches(text, patches) : text;
}
