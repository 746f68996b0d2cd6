import type { ChoiceMapAnswer } from '#core/contract/dashboards.ts';
import { type Outline, outline, type OutlineBeat, type OutlineChoice } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { createStore, type Store } from '../../common/store.ts';
import type { Studio } from '../studio.ts';

/** What people chose at a version of a scenario. */
export interface Figures {
  readonly version: string;
  /** Null: too few to be told. */
  readonly people: number | null;
  /** What the version said: a text that has changed since says so beside its figure. */
  readonly played: Outline;
  readonly beats: ReadonlyMap<string, ChoiceMapAnswer['beats'][number]>;
}

/** Whether figures are to be seen, and what there is to see. */
export interface FiguresState {
  readonly shown: boolean;
  /** `nobody`: nobody has finished it; `few`: too few have. */
  readonly found: Figures | 'looking' | 'nobody' | 'few' | 'failed';
}

/** What is known of one choice. */
export interface ChoiceFigure {
  /** How many took it, and came to its beat; null: too few to be told. */
  readonly chose: number | null;
  readonly reached: number | null;
  /** Its words or its grade have changed since. */
  readonly changed: boolean;
}

const stores = new WeakMap<Studio, Store<FiguresState>>();

/** The figures of an open document, shared by whoever shows them. */
export function figuresOf(studio: Studio): Store<FiguresState> {
  const known = stores.get(studio);
  if (known !== undefined) return known;
  const made = createStore<FiguresState>({ shown: false, found: 'looking' });
  stores.set(studio, made);
  return made;
}

/** The answer of the dashboards as the studio shows it. */
export function figuresFrom({ text, people, hash, versions, beats }: ChoiceMapAnswer): Figures {
  const version = versions.find((one) => one.hash === hash)?.version ?? '';
  return { version, people, played: outline(new Source(text)), beats: new Map(beats.map((beat) => [beat.beat, beat])) };
}

/** The figure of a choice; null: the version had no such choice, or figures are not to be seen. */
export function figureOf({ shown, found }: FiguresState, beat: Pick<OutlineBeat, 'id'>, choice: OutlineChoice): ChoiceFigure | null {
  if (!shown || typeof found === 'string' || choice.id === null) return null;
  const told = found.beats.get(beat.id);
  const own = told?.choices.find((each) => each.choice === choice.id);
  const before = found.played.beats.find(({ id }) => id === beat.id)?.choices.find(({ id }) => id === choice.id);
  if (told === undefined || own === undefined || before === undefined) return null;
  return { chose: own.chose, reached: told.reached, changed: before.words !== choice.words || before.grade !== choice.grade };
}
