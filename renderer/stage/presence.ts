import type { StagePerson } from './stage.ts';

/** Who has walked out, and who will as soon as they have finished speaking. */
export interface Presence {
  readonly leaving: string | null;
  readonly away: string | null;
}

export const EVERYONE_HERE: Presence = { leaving: null, away: null };

/** The customer walks out: at once, or after the line they are saying. */
export function walkOut(people: readonly StagePerson[], speaking: string | null): Presence {
  const who = people[0]?.id ?? null;
  return who === speaking ? { leaving: who, away: null } : { leaving: null, away: who };
}

/** What a new view means for someone on the way out: silence lets them go, speaking brings them back. */
export function presenceIn(was: Presence, people: readonly StagePerson[], speaking: string | null): Presence {
  const here = (id: string | null): id is string => people.some((person) => person.id === id);
  if (here(was.leaving)) return was.leaving === speaking ? was : { leaving: null, away: was.leaving };
  if (here(was.away)) return was.away === speaking ? EVERYONE_HERE : was;
  return EVERYONE_HERE;
}
