/**
 * Format 1 of a scenario, as it stands after `parseScenario` has checked it and filled in every
 * default. Numbers are integers. Ids match `[a-z][a-z0-9]*(-[a-z0-9]+)*`.
 */

/** What a choice is worth: below what is owed, what is owed, or more than anyone asked for. */
export type ChoiceGrade = 'falls-short' | 'meets' | 'dazzles';

/** The grade of a whole run: F falls short, C meets expectations, A dazzles. */
export type Grade = 'F' | 'C' | 'A';

/** A feeling a face can show. */
export type Feeling = (typeof FEELINGS)[number];

/** Every feeling, in the order the documents list them. */
export const FEELINGS = [
  'delighted',
  'pleased',
  'calm',
  'concerned',
  'frustrated',
  'angry',
  'sad',
  'surprised',
] as const;

/** The tone of an ending; says nothing about the grade. */
export type EndingTone = 'good' | 'neutral' | 'bad';

/** A bound on a number: true from `atLeast` on, or while under `below`. */
export type Bound = { readonly atLeast: number } | { readonly below: number };

/** A condition on the dialogue's state; exactly one key. */
export type Condition =
  | { readonly flag: string }
  | { readonly met: string }
  | { readonly promised: string }
  | { readonly kept: string }
  | { readonly seen: string }
  | { readonly walkedOut: true }
  | { readonly mood: Bound }
  | { readonly spent: Bound }
  | { readonly slips: Bound }
  | { readonly dazzles: Bound }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** One way on in a list of ways; only the last has no `when`. */
export interface Way {
  readonly when?: Condition;
  /** The beat this way leads to. */
  readonly beat: string;
}

/** A beat id, or ways of which the first that holds is taken. */
export type To = string | readonly Way[];

/** Someone in the story. */
export interface CastMember {
  readonly name: string;
  readonly about?: string;
  /** A look named in the assets' manifest. */
  readonly look?: string;
}

/** Something said or told on arrival at a beat. */
export interface Line {
  readonly say: string;
  /** Cast id of the speaker; absent: the narrator. */
  readonly who?: string;
  /** The face that goes with it; absent: from the mood. */
  readonly feels?: Feeling;
  /** Judged once, on arrival. */
  readonly when?: Condition;
}

/** What the stage shows from this beat on. */
export interface StageDirection {
  readonly setting?: string;
  readonly props?: readonly string[];
  /** Hour of the day, 0 to 23. */
  readonly hour?: number;
}

/** A beat's clock: when it runs out, the beat takes its choice `choice`. */
export interface Timer {
  /** 1 to 600 seconds of active time, before the player's factor. */
  readonly seconds: number;
  readonly choice: string;
}

/** Something the player can say or do. */
export interface Choice {
  readonly id: string;
  /** Exactly one of `say` and `do` is given. */
  readonly say?: string;
  readonly do?: string;
  readonly grade: ChoiceGrade;
  /** For the debrief: what it did to this customer in this moment. */
  readonly why: string;
  /** Principle ids. */
  readonly shows: readonly string[];
  /** -100 to 100, added to the mood. */
  readonly mood: number;
  /** Need ids. */
  readonly meets: readonly string[];
  /** Promise ids made, kept, and let go with the customer's consent. */
  readonly promises: readonly string[];
  readonly keeps: readonly string[];
  readonly releases: readonly string[];
  readonly recovers: boolean;
  readonly winsBack: boolean;
  /** 0 to 1,000,000 units of the allowance. */
  readonly costs: number;
  /** Flag ids. */
  readonly sets: readonly string[];
  readonly clears: readonly string[];
  /** Never shown; only the timer takes it. */
  readonly silent: boolean;
  readonly when?: Condition;
  readonly to: To;
}

/** How a run can end. */
export interface Ending {
  readonly title: string;
  readonly tone: EndingTone;
}

interface BeatBase {
  readonly stage?: StageDirection;
  readonly lines: readonly Line[];
}

/** A beat where the player chooses; 1 to 8 choices. */
export interface ChoiceBeat extends BeatBase {
  readonly kind: 'choices';
  readonly choices: readonly Choice[];
  readonly timer?: Timer;
}

/** A beat that shows its lines and passes on. */
export interface PassBeat extends BeatBase {
  readonly kind: 'pass';
  readonly to: To;
}

/** A beat where the run is over. */
export interface EndingBeat extends BeatBase {
  readonly kind: 'ending';
  readonly ending: Ending;
}

/** One moment of the story. */
export type Beat = ChoiceBeat | PassBeat | EndingBeat;

/** The customer leaves when the mood falls below `below` (0 to 100). */
export interface WalksOut {
  readonly below: number;
  readonly to: string;
}

/** A changed start for the same story. */
export interface Variant {
  readonly mood?: number;
  readonly flags: readonly string[];
  readonly allowance?: number;
  readonly about?: string;
  readonly look?: string;
}

/** What an A asks for, and how many slips an ending bears. */
export interface Bar {
  /** 0 to 99 dazzles needed for an A. */
  readonly dazzles: number;
  /** 0 to 99 surprises needed for an A. */
  readonly surprises: number;
  /** More slips than this standing at the end are an F; absent: no limit. */
  readonly slips?: number;
}

/** A whole scenario, checked, with defaults filled in. */
export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary?: string;
  readonly role: string;
  readonly setting: string;
  /** How long a run takes, 1 to 60 minutes. */
  readonly minutes?: number;
  readonly locale: string;
  readonly cast: ReadonlyMap<string, CastMember>;
  readonly customer: string;
  readonly mood: { readonly start: number; readonly walksOut?: WalksOut };
  /** Need id to what it is, in words. */
  readonly needs: ReadonlyMap<string, string>;
  /** Promise id to what was promised, in words. */
  readonly promises: ReadonlyMap<string, string>;
  readonly allowance: number;
  readonly flags: readonly string[];
  readonly bar: Bar;
  readonly variants: ReadonlyMap<string, Variant>;
  readonly start: string;
  readonly beats: ReadonlyMap<string, Beat>;
}
