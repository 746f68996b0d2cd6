import type { Finding } from '#core/scenario/finding.ts';
import type { Grade } from '#core/scenario/format.ts';
import type { Edit, EditRefusal } from '#core/studio/edit.ts';
import { outline, type Outline } from '#core/studio/outline.ts';
import type { Change } from '#core/studio/sheet.ts';
import type { Source } from '#core/studio/source.ts';
import { type Thing, thingAt } from '#core/studio/thing.ts';
import { createStore, type ReadableStore, type Store } from '../common/store.ts';
import type { EditOptions, StudioDocument } from './studio-document.ts';

/** The views of a document, by name. */
export type ViewName = 'outline' | 'graph' | 'form' | 'json' | 'problems' | 'play' | 'script' | 'checklist' | 'languages';

/** What the prover has found, as far as it has come with the text as it stands. */
export interface StudioFindings {
  /** Of the newest text that was looked through; pointers may be a moment behind the text. */
  readonly findings: readonly Finding[];
  /** Those of them that are about what is not written yet, and no faults. */
  readonly toDo: ReadonlySet<Finding>;
  /** Rules that may find more once what is missing is there. */
  readonly waiting: readonly string[];
  /** Whether the newest text has been looked through. */
  readonly settled: boolean;
}

/** What the analysis says of each place, for outline, form and graph. */
export interface StudioAnalysis {
  /** The best grade still within reach from a beat, by its id; null: none. */
  readonly best: ReadonlyMap<string, Grade | null>;
  /** How often random play takes a choice, 0 to 1, by its pointer. */
  readonly chances: ReadonlyMap<string, number>;
  /** Pointers to beats and choices that no run comes to. */
  readonly unreachable: ReadonlySet<string>;
}

/** A view is asked to come forward and choose something. A new object each time it is asked. */
export interface Asked {
  readonly view: ViewName;
  readonly pointer: string;
  /** It takes the focus; else that stays where somebody works, as long as that is in sight. */
  readonly focus: boolean;
}

/** What has just happened, told once: in a live region and, where it can be taken back, with a way back. */
export type Told =
  | { readonly what: 'refused'; readonly why: EditRefusal }
  | { readonly what: 'removed'; readonly thing: Thing; readonly dangling: number }
  /** Somebody came into the story who is its customer, for nobody else was there. */
  | { readonly what: 'first-person'; readonly name: string }
  /** A beat was made, and what is being written leads there. */
  | { readonly what: 'branched'; readonly pointer: string }
  | { readonly what: 'undone' | 'redone'; readonly kind: EditOptions['kind']; readonly thing: Thing }
  | { readonly what: 'published'; readonly version: string }
  | { readonly what: 'withdrawn' };

/** How an edit of a view is carried out. */
export interface ApplyOptions extends Omit<EditOptions, 'after' | 'about'> {
  /** Pointer, in the text before the edit, to what it is about; left out: what the operation selects next. */
  readonly about?: string;
  /** Where beats are put on the graph along with it; told the pointer to what the operation selects next. */
  readonly positions?: (at: string) => NonNullable<Change['positions']>;
}

/** One open document with everything its views share. */
export interface Studio {
  /** The document itself: its text, history, selection and whether it is safe. */
  readonly document: StudioDocument;
  /** The outline of the text as it stands; made once for each text. */
  readonly outline: () => Outline;
  /** Carries an operation out. Where it is refused, that is told, nothing changes and the answer is false. */
  readonly apply: (operation: (source: Source) => Edit, options: ApplyOptions) => boolean;
  /** Chooses something in every view and, where one is named, brings that forward with the focus on it. */
  readonly show: (pointer: string, view?: ViewName) => void;
  /** Chooses something in every view and brings one in sight beside where somebody works: in its place only where there is room for no more. */
  readonly look: (pointer: string, view: ViewName) => void;
  readonly asked: ReadableStore<Asked | null>;
  readonly told: Store<Told | null>;
  /** Whoever runs the prover puts here what it found. */
  readonly findings: Store<StudioFindings>;
  /** Whoever runs the analysis puts it here; null: there is none of this text. */
  readonly analysis: Store<StudioAnalysis | null>;
}

/** What every view of a document is given. */
export interface StudioViewProps {
  readonly studio: Studio;
}

const outlines = new WeakMap<Source, Outline>();

/** The outline of a text; made once for each. */
export function outlineOf(source: Source): Outline {
  const known = outlines.get(source);
  if (known !== undefined) return known;
  const made = outline(source);
  outlines.set(source, made);
  return made;
}

/** Everything that views of a document share. */
export function createStudio(document: StudioDocument): Studio {
  const asked = createStore<Asked | null>(null);
  const told = createStore<Told | null>(null);
  const choose = (pointer: string): void => {
    if (document.state.get().selection.pointer !== pointer) document.select({ pointer });
  };
  return {
    document,
    asked,
    told,
    findings: createStore<StudioFindings>({ findings: [], toDo: new Set(), waiting: [], settled: false }),
    analysis: createStore<StudioAnalysis | null>(null),
    outline: () => outlineOf(document.state.get().source),
    apply(operation, { about, positions, ...options }) {
      const { source } = document.state.get();
      const edit = operation(source);
      if ('refused' in edit) {
        told.set({ what: 'refused', why: edit.refused });
        return false;
      }
      const thing = about === undefined ? null : thingAt(source, about);
      // Taking it back leads to where it was.
      if (about !== undefined && document.state.get().selection.pointer !== about) document.select({ pointer: about });
      document.edit(
        { patches: edit.patches, ...(positions === undefined ? {} : { positions: positions(edit.at) }) },
        { ...options, after: { pointer: edit.at }, ...(thing === null ? {} : { about: thing }) },
      );
      if (options.kind === 'remove' && thing !== null) told.set({ what: 'removed', thing, dangling: edit.dangling.length });
      else if (told.get()?.what === 'refused') told.set(null);
      return true;
    },
    show(pointer, view) {
      choose(pointer);
      if (view !== undefined) asked.set({ view, pointer, focus: true });
    },
    look(pointer, view) {
      choose(pointer);
      asked.set({ view, pointer, focus: false });
    },
  };
}
