import type { JsonObject } from '../../scenario/json/json-value.ts';
import type { Edit } from '../edit.ts';
import type { Source } from '../source.ts';
import { addEntry } from './add-entry.ts';

/** A beat to begin with. */
export interface NewBeat {
  /** What is said first or, of an ending, its title; the id is made from it. */
  readonly words: string;
  readonly kind: 'choices' | 'pass' | 'ending';
  readonly id?: string;
  /** The beat to stand behind; left out: at the end. */
  readonly after?: string;
  /** Where a passing beat leads to; left out, it leads nowhere yet, and the prover says so. */
  readonly to?: string;
}

/** Adds a beat; one with choices has none yet. */
export function addBeat(source: Source, beat: NewBeat): Edit {
  return addEntry(source, 'beats', { ...beat, value: contents(beat) });
}

function contents({ words, kind, to }: NewBeat): JsonObject {
  if (kind === 'ending') return { lines: [], ending: { title: words, tone: 'neutral' } };
  const lines = words.trim() === '' ? [] : [{ say: words }];
  if (kind === 'choices') return { lines, choices: [] };
  return to === undefined ? { lines } : { lines, to };
}
