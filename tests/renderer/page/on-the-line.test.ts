import { afterEach, describe, expect, it } from 'vitest';
import { callerOf } from '#renderer/page/on-the-line.ts';
import { stageViewOf } from '#renderer/page/stage-view.ts';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

let table: Table;

afterEach(async () => {
  await table.clear();
});

const KIM = { who: 'kim', say: 'Hello?' };
const LUIS = { who: 'luis', say: 'Phone.' };

/** A beat with these things on stage, these lines, and one choice that leads to the next. */
function beat(props: readonly string[], lines: readonly unknown[], to = 'end', setting = 'restaurant'): unknown {
  return { stage: { setting, props }, lines, choices: [choiceWith('go', { to })] };
}

async function sit(beats: Record<string, unknown>): Promise<PlaySession> {
  table = await Table.lay(documentWith({ cast: { kim: { name: 'Kim' }, luis: { name: 'Luis' } }, beats: { ...beats, end: END } }));
  return table.play();
}

/** Reads to the choices: the setting behind the customer, `here` where they stand there, null where they do not. */
function seen(session: PlaySession): string | null {
  while (session.get().phase === 'reading') session.press();
  const kim = stageViewOf(session.program, session.get()).people.find(({ id }) => id === 'kim');
  return kim === undefined ? null : (kim.callsFrom ?? 'here');
}

describe('someone on the line', () => {
  it('rang: the telephone was there before they were heard', async () => {
    const session = await sit({ one: beat(['phone'], [LUIS], 'two'), two: beat(['phone'], [KIM]) });
    expect(seen(session)).toBeNull();
    await table.choose(session, 'go');
    expect(seen(session)).toBe('room');
  });

  it('stays on it while the story stays there, is there elsewhere, and rings again', async () => {
    const session = await sit({
      one: beat(['phone'], [LUIS], 'two'),
      two: beat(['phone'], [KIM], 'three'),
      three: beat([], [KIM], 'four'),
      four: beat(['clock'], [KIM], 'five', 'office'),
      five: beat(['phone'], [KIM]),
    });
    const found: (string | null)[] = [];
    for (let visit = 0; visit < 5; visit += 1) {
      found.push(seen(session));
      await table.choose(session, 'go');
    }
    expect(found).toEqual([null, 'office', 'office', 'here', 'office']);
  });

  it('is no longer seen once they have hung up', async () => {
    const session = await sit({
      one: beat(['phone'], [LUIS], 'two'),
      two: beat(['phone'], [KIM], 'three'),
      three: beat(['phone'], [{ say: 'A click.' }, LUIS]),
    });
    seen(session);
    await table.choose(session, 'go');
    expect(seen(session)).toBe('room');
    await table.choose(session, 'go');
    expect(seen(session)).toBeNull();
    expect(callerOf(session.program, session.get())?.heard).toBe(false);
  });

  it('is everybody in a call centre, and wherever a headset lies', async () => {
    const centre = await sit({ one: beat([], [KIM], 'two', 'call-centre'), two: beat([], [KIM], 'end', 'call-centre') });
    expect(seen(centre)).toBe('room');
    await table.clear();
    expect(seen(await sit({ one: beat(['headset'], [KIM]) }))).toBe('room');
  });
});

describe('someone who is there', () => {
  it('came in before the telephone on the desk rang', async () => {
    const session = await sit({ one: beat(['clock'], [LUIS], 'two'), two: beat(['phone'], [KIM], 'three'), three: beat(['phone'], [KIM]) });
    seen(session);
    await table.choose(session, 'go');
    expect(seen(session)).toBe('here');
    await table.choose(session, 'go');
    expect(seen(session)).toBe('here');
  });

  it('was met in another place than the one with the telephone', async () => {
    const session = await sit({ one: beat(['phone'], [LUIS], 'two'), two: beat(['dust'], [KIM], 'end', 'suite') });
    seen(session);
    await table.choose(session, 'go');
    expect(seen(session)).toBe('here');
  });
});
