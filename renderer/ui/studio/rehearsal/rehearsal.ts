import type { Run } from '#core/studio/rehearsal/rehearse.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import type { Source } from '#core/studio/source.ts';
import { readUnfinished } from '#core/studio/unfinished/read-unfinished.ts';
import { createStore, type Store } from '../../common/store.ts';
import type { Studio } from '../studio.ts';

/** A run of the author's, and what it is to show. */
export interface Started {
  readonly run: Run;
  /** What it was played for, such as the message of a finding; null: nothing in particular. */
  readonly about: string | null;
}

/** A run that was begun. */
export interface Begun extends Started {
  /** How many runs were begun so far: by it a new beginning is told from a run that goes on. */
  readonly nth: number;
}

const runs = new WeakMap<Studio, Store<Begun | null>>();

/** The run that is being played beside a document; it stays while other views are looked at. */
export function runOf(studio: Studio): Store<Begun | null> {
  const known = runs.get(studio);
  if (known !== undefined) return known;
  const made = createStore<Begun | null>(null);
  runs.set(studio, made);
  return made;
}

/** Begins a run, whose number it tells; nothing of it is stored anywhere. */
export function startRun(studio: Studio, started: Started): number {
  const run = runOf(studio);
  const nth = (run.get()?.nth ?? 0) + 1;
  run.set({ ...started, nth });
  return nth;
}

/** Goes on with a run by other choices. */
export function goOn(studio: Studio, begun: Begun, words: readonly string[]): void {
  runOf(studio).set({ ...begun, run: { ...begun.run, words } });
}

const shown = new WeakSet<Studio>();

/** Begins a run and brings it forward. */
export function showRun(studio: Studio, started: Started): void {
  startRun(studio, started);
  shown.add(studio);
  studio.show(studio.document.state.get().selection.pointer, 'play');
}

/** Whether the play view came forward for a run, told once; else somebody wants to play from where they are. */
export function isForRun(studio: Studio): boolean {
  return shown.delete(studio);
}

/** What of a document can be played. */
export interface Playable {
  readonly scenario: Scenario;
  /** Its text; pointers lead to the same places as in the document's. */
  readonly text: string;
  /** Whether it is the whole text, the text so far as it is written, or what the text was before it could not be read. */
  readonly is: 'whole' | 'unfinished' | 'before';
  /** By the id of a beat that a run ends at because nobody has written how it goes on: the pointer to what is missing. */
  readonly openEnds: ReadonlyMap<string, string>;
}

const NO_ENDS: ReadonlyMap<string, string> = new Map();

const playables = new WeakMap<Studio, { readonly source: Source; readonly playable: Playable | null }>();

/** What of a document can be played: its text as far as it is written or, where it cannot be read just now, what it was before. */
export function playableOf(studio: Studio, source: Source): Playable | null {
  const known = playables.get(studio);
  if (known?.source === source) return known.playable;
  const before = known?.playable ?? null;
  const playable = asFarAsWritten(source.text) ?? (before === null ? null : { ...before, is: 'before' });
  playables.set(studio, { source, playable });
  return playable;
}

function asFarAsWritten(text: string): Playable | null {
  const parsed = parseScenario(text);
  if (parsed.ok) return { scenario: parsed.scenario, text, is: 'whole', openEnds: NO_ENDS };
  const unfinished = readUnfinished(text, 'play');
  return unfinished === null ? null : { ...unfinished, is: 'unfinished' };
}
