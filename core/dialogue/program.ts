import type { ChoiceGrade, Line, Scenario } from '../scenario/format.ts';
import type { DialogueState } from './state.ts';

/** A condition made ready to ask of a state. */
export type Predicate = (state: DialogueState) => boolean;

/** Where a choice or a pass-through beat leads: the first way whose `when` holds. */
export interface ProgramWay {
  /** null: always holds. Only the last way of a list has null. */
  readonly when: Predicate | null;
  /** Index of the beat. */
  readonly beat: number;
}

/** A choice with its ids turned into bits. */
export interface ProgramChoice {
  readonly id: string;
  readonly index: number;
  readonly grade: ChoiceGrade;
  readonly mood: number;
  readonly costs: number;
  readonly meets: number;
  readonly promises: number;
  readonly keeps: number;
  readonly releases: number;
  readonly setsLow: number;
  readonly setsHigh: number;
  readonly clearsLow: number;
  readonly clearsHigh: number;
  readonly recovers: boolean;
  readonly winsBack: boolean;
  readonly silent: boolean;
  readonly when: Predicate | null;
  readonly ways: readonly ProgramWay[];
  /** Principle ids, as authored. */
  readonly shows: readonly string[];
}

/** A line with its condition made ready. */
export interface ProgramLine {
  readonly line: Line;
  readonly when: Predicate | null;
}

interface ProgramBeatBase {
  readonly id: string;
  readonly index: number;
  readonly lines: readonly ProgramLine[];
  /** Bit of `DialogueState.seen` this beat sets, or -1 where no condition asks. */
  readonly seenBit: number;
}

/** A beat where the player chooses. */
export interface ProgramChoiceBeat extends ProgramBeatBase {
  readonly kind: 'choices';
  readonly choices: readonly ProgramChoice[];
  /** Index of the choice the timer takes, or -1 without a timer. */
  readonly timerChoice: number;
  /** The timer's length in milliseconds before the player's factor; 0 without one. */
  readonly timerMs: number;
}

/** A beat that passes on at once. */
export interface ProgramPassBeat extends ProgramBeatBase {
  readonly kind: 'pass';
  readonly ways: readonly ProgramWay[];
}

/** A beat where the run is over. */
export interface ProgramEndingBeat extends ProgramBeatBase {
  readonly kind: 'ending';
}

export type ProgramBeat = ProgramChoiceBeat | ProgramPassBeat | ProgramEndingBeat;

/** A scenario, under one variant or as it stands, made ready for the reducer. */
export interface Program {
  readonly scenario: Scenario;
  /** The variant's id; null: the scenario as it stands. */
  readonly variant: string | null;
  /** In authored order; `DialogueState.beat` is an index into it. */
  readonly beats: readonly ProgramBeat[];
  readonly beatIndex: ReadonlyMap<string, number>;
  /** Ids in authored order: bit i stands for entry i. */
  readonly needs: readonly string[];
  readonly promises: readonly string[];
  readonly flags: readonly string[];
  /** Bits of all needs. */
  readonly allNeeds: number;
  readonly allowance: number;
  /** The customer leaves when the mood falls below `below`; null: never. */
  readonly walksOut: { readonly below: number; readonly beat: number } | null;
  /** The state after arriving at the first beat. */
  readonly initial: DialogueState;
}
