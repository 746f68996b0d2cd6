import type { DialogueClock } from '#core/dialogue/actor.ts';
import { ProverFailure } from '#core/proof/jobs/prover-failure.ts';
import type { Prover } from '#core/proof/jobs/prover.ts';
import type { SurveyResult } from '#core/proof/jobs/result.ts';
import type { KnownNames } from '#core/proof/rules/names.ts';
import { isId } from '#core/scenario/shape/ids.ts';
import type { FixWords } from '#core/studio/fixes/fix.ts';
import type { ProvedFix } from '#core/studio/fixes/mend.ts';
import { Source } from '#core/studio/source.ts';
import { askedNow, isToDo } from '#core/studio/unfinished/to-do.ts';
import { createStore, type Store } from '../../common/store.ts';
import type { Studio, StudioAnalysis } from '../studio.ts';

/** The prover looks at what was written this long after the last keystroke, in milliseconds. */
const LOOK_AFTER_MS = 250;

/** While somebody writes, no more states than this are explored. */
const BOUND = 300_000;

/** What is known of the proof beyond its findings. */
export interface ProofState {
  /** The text that was looked through last; null: none yet. */
  readonly text: string | null;
  /** Null: that text is no scenario. */
  readonly verdict: SurveyResult['verdict'];
  /** What mends a finding of that text; they come after the findings. */
  readonly fixes: readonly ProvedFix[];
  /** Why nothing came of it; null: something did. */
  readonly failure: string | null;
}

const proofs = new WeakMap<Studio, Store<ProofState>>();

/** The proof of an open document, shared by whoever shows it. */
export function proofOf(studio: Studio): Store<ProofState> {
  const known = proofs.get(studio);
  if (known !== undefined) return known;
  const made = createStore<ProofState>({ text: null, verdict: null, fixes: [], failure: null });
  proofs.set(studio, made);
  return made;
}

interface WatchParts {
  readonly prover: Pick<Prover, 'survey' | 'mend'>;
  readonly clock: DialogueClock;
  readonly names: KnownNames | null;
  readonly words: FixWords;
}

/** Looks through a document at every pause in its writing, and tells what was found. @returns how to stop */
export function watchProof(studio: Studio, { prover, clock, names, words }: WatchParts): () => void {
  const { document, findings, analysis } = studio;
  const proof = proofOf(studio);
  let timer: unknown = null;
  let work: AbortController | null = null;
  let seen: string | null = null;

  const readNow = (text: string): Source => {
    const { source } = document.state.get();
    return source.text === text ? source : new Source(text);
  };
  const look = async (text: string): Promise<void> => {
    const mine = new AbortController();
    work = mine;
    const { signal } = mine;
    const id = document.file.replace(/\.scenario\.json$/, '');
    try {
      const found = await prover.survey({ text, names, bound: BOUND }, { signal });
      analysis.set(analysisOf(found));
      proof.set({ text, verdict: found.verdict, fixes: [], failure: null });
      const source = readNow(text);
      const asked = askedNow(source, found.findings);
      findings.set({ findings: asked, toDo: new Set(asked.filter((finding) => isToDo(source, finding))), waiting: found.waiting, settled: true });
      const { fixes } = await prover.mend({ text, names, words, id: isId(id) ? id : null }, { signal });
      proof.set({ ...proof.get(), fixes });
    } catch (error) {
      if (error instanceof ProverFailure && (error.code === 'cancelled' || error.code === 'closed')) return;
      proof.set({ ...proof.get(), failure: error instanceof Error ? error.message : String(error) });
    }
  };
  const stop = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    work?.abort();
    work = null;
  };
  const changed = (): void => {
    const { text } = document.state.get().source;
    if (text === seen) return;
    const wait = seen === null ? 0 : LOOK_AFTER_MS;
    seen = text;
    stop();
    if (findings.get().settled) findings.set({ ...findings.get(), settled: false });
    timer = clock.setTimeout(() => {
      timer = null;
      void look(text);
    }, wait);
  };
  const unsubscribe = document.state.subscribe(changed);
  changed();
  return () => {
    unsubscribe();
    stop();
  };
}

function analysisOf({ picture }: SurveyResult): StudioAnalysis | null {
  if (picture === null) return null;
  return {
    best: new Map(picture.best.map(({ beat, grade }) => [beat, grade])),
    chances: new Map(picture.chances.map(({ pointer, chance }) => [pointer, chance])),
    unreachable: new Set(picture.unreachable),
  };
}
