/** Who besides the player may see a kind of result with a name to it. */
export type StaffRole = 'trainer' | 'manager' | 'hr';

/** What there is to see of an assessed attempt; practice is the player's own and is never in it. */
export type ResultKind =
  /** That somebody has finished something, and when. */
  | 'completion'
  /** Grades, scores and the principles shown. */
  | 'grades'
  /** Each choice that was taken. */
  | 'choices';

/**
 * What an organisation has settled about its people's results: `policy.json` in the data folder, one document
 * that a works council can read. What it does not say has the value of `DEFAULT_POLICY`.
 */
export interface Policy {
  readonly format: 1;
  /** Roles that see it by name, within their own reach; whoever is not named sees groups only. */
  readonly see: Readonly<Record<ResultKind, readonly StaffRole[]>>;
  readonly leave: {
    /** Whether response times and active time leave in exports and statements. */
    readonly times: boolean;
    /** Whether the timer factor leaves. */
    readonly accommodations: boolean;
  };
  /** Groups of fewer people than this are not shown in aggregates. */
  readonly groupMinimum: number;
  readonly retention: {
    /** Months after which a finished attempt is removed; null: never. */
    readonly attempts: number | null;
    /** Months after which somebody who was archived is erased; null: never. */
    readonly leavers: number | null;
  };
  readonly players: {
    /** `open`: names stand in a list; `typed`: a name is found by typing it. */
    readonly names: 'open' | 'typed';
    /** What an assessed attempt asks for: the player's PIN, or the code of whoever supervises. */
    readonly assessed: 'pin' | 'supervisor';
    /** The fewest digits of a PIN. */
    readonly pinDigits: number;
    /** Minutes without a touch after which a player is signed out; 0: never. */
    readonly idleMinutes: number;
  };
  readonly staff: {
    /** The fewest characters of a passphrase. */
    readonly passphraseCharacters: number;
    /** Minutes without a touch after which a staff area locks. */
    readonly idleMinutes: number;
  };
}

/** What holds where `policy.json` says nothing: as little leaves and as few see as the product can work with. */
export const DEFAULT_POLICY: Policy = {
  format: 1,
  see: { completion: ['trainer', 'manager', 'hr'], grades: ['manager', 'hr'], choices: ['hr'] },
  leave: { times: false, accommodations: false },
  groupMinimum: 5,
  retention: { attempts: null, leavers: null },
  players: { names: 'open', assessed: 'pin', pinDigits: 4, idleMinutes: 15 },
  staff: { passphraseCharacters: 12, idleMinutes: 10 },
};
