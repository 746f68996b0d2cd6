import { describe, expect, it } from 'vitest';
import { EVERYONE_HERE, presenceIn, walkOut } from '#renderer/stage/presence.ts';
import type { StagePerson } from '#renderer/stage/stage.ts';

const person = (id: string): StagePerson => ({ id, look: 'peep-dana', feels: 'calm', mood: 50 });
const people = [person('dana'), person('luis')];

describe('walking out', () => {
  it('is for the customer, at once when they are not speaking', () => {
    expect(walkOut(people, null)).toEqual({ leaving: null, away: 'dana' });
    expect(walkOut(people, 'luis')).toEqual({ leaving: null, away: 'dana' });
    expect(walkOut([], null)).toEqual(EVERYONE_HERE);
  });

  it('waits for the end of what they are saying', () => {
    const saying = walkOut(people, 'dana');
    expect(saying).toEqual({ leaving: 'dana', away: null });
    expect(presenceIn(saying, people, 'dana')).toEqual(saying);
    expect(presenceIn(saying, people, null)).toEqual({ leaving: null, away: 'dana' });
  });

  it('ends when they speak again, or are no longer in the story', () => {
    const away = walkOut(people, null);
    expect(presenceIn(away, people, 'luis')).toEqual(away);
    expect(presenceIn(away, people, 'dana')).toEqual(EVERYONE_HERE);
    expect(presenceIn(away, [person('luis')], null)).toEqual(EVERYONE_HERE);
  });
});
