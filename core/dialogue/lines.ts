import type { Line } from '../scenario/format.ts';
import type { Program } from './program.ts';
import type { DialogueState } from './state.ts';

/** A line of the current beat, with its place in the authored list. */
export interface ShownLine {
  /** 0-based index in the beat's `lines`. */
  readonly index: number;
  readonly line: Line;
}

/** The lines a beat shows to a run that has just arrived there in this state. */
export function linesOnArrival(program: Program, state: DialogueState): ShownLine[] {
  const lines = program.beats[state.beat]?.lines ?? [];
  return lines.flatMap(({ line, when }, index) =>
    when === null || when(state) ? [{ index, line }] : [],
  );
}
