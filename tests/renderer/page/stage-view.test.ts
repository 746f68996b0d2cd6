import { afterEach, describe, expect, it } from 'vitest';
import { stageViewOf } from '#renderer/page/stage-view.ts';
import { customerIsHere } from '#renderer/ui/play/presence.ts';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

let table: Table;

afterEach(async () => {
  await table.clear();
});

const CAST = { kim: { name: 'Kim', look: 'peep-dana' }, luis: { name: 'Luis' } };

function peopleOf(session: PlaySession): readonly string[] {
  return stageViewOf(session.program, session.get()).people.map(({ id }) => id);
}

describe('who is there to be seen', () => {
  it('is whoever speaks, until the customer is first heard', async () => {
    table = await Table.lay(
      documentWith({
        cast: CAST,
        beats: {
          one: {
            lines: [{ say: 'It rings.' }, { who: 'luis', say: 'Phone.' }],
            choices: [choiceWith('answer', { to: 'two' })],
          },
          two: { lines: [{ who: 'kim', say: 'Hello?' }], choices: [choiceWith('wait', { to: 'three' })] },
          three: { lines: [{ say: 'A pause.' }], choices: [choiceWith('go')] },
          end: END,
        },
      }),
    );
    const session = await table.play();
    expect(peopleOf(session)).toEqual([]);
    session.press();
    session.press();
    expect(peopleOf(session)).toEqual(['luis']);
    await table.choose(session, 'answer');
    expect(peopleOf(session)).toEqual(['kim']);
    await table.choose(session, 'wait');
    expect(peopleOf(session)).toEqual(['kim']);
    const resumed = await table.resume(session.attempt);
    expect(peopleOf(resumed)).toEqual(['kim']);
  });

  it('is the customer where nobody else has the floor', async () => {
    table = await Table.lay(
      documentWith({ beats: { one: { lines: [{ say: 'A man.' }], choices: [choiceWith('go')] }, end: END } }),
    );
    expect(peopleOf(await table.play())).toEqual(['kim']);
  });

  it('is not the customer after the scene they walked out in, until they are heard again', async () => {
    table = await Table.lay(
      documentWith({
        cast: CAST,
        mood: { start: 50, walksOut: { below: 20, to: 'door' } },
        beats: {
          one: { lines: [{ who: 'kim', say: 'Well?' }], choices: [choiceWith('insult', { mood: -40 })] },
          door: { lines: [{ say: 'The door falls shut.' }], choices: [choiceWith('run', { to: 'street' })] },
          street: {
            lines: [{ say: 'She is at the corner.' }, { who: 'kim', say: 'What now?' }],
            choices: [choiceWith('sorry')],
          },
          end: END,
        },
      }),
    );
    const session = await table.play();
    await table.choose(session, 'insult');
    expect(session.get().moments).toEqual(['walk-out']);
    // Still there for the stage to let them walk.
    expect(customerIsHere(session.program, session.get())).toBe(true);
    await table.choose(session, 'run');
    expect(peopleOf(session)).toEqual([]);
    session.press();
    session.press();
    expect(peopleOf(session)).toEqual(['kim']);
  });
});

describe('the stage', () => {
  it('shows the place, the hour, the mood and who speaks; nobody speaks while the player chooses', async () => {
    table = await Table.lay(
      documentWith({
        cast: CAST,
        mood: { start: 20 },
        beats: {
          one: {
            stage: { props: ['phone'], hour: 9 },
            lines: [{ who: 'kim', say: 'Hm.', feels: 'sad' }],
            choices: [choiceWith('go', { mood: 30, to: 'two' })],
          },
          two: { lines: [{ who: 'luis', say: 'Kim?' }], choices: [choiceWith('on')] },
          end: END,
        },
      }),
    );
    const session = await table.play();
    expect(stageViewOf(session.program, session.get())).toEqual({
      setting: 'restaurant',
      props: ['phone'],
      hour: 9,
      people: [{ id: 'kim', look: 'peep-dana', feels: 'sad', mood: 20 }],
      speaking: 'kim',
    });
    table.readOn(session);
    expect(stageViewOf(session.program, session.get()).speaking).toBeNull();
    await table.choose(session, 'go');
    expect(stageViewOf(session.program, session.get())).toMatchObject({
      hour: 9,
      people: [
        { id: 'kim', feels: 'calm', mood: 50 },
        { id: 'luis', look: 'peep-someone', feels: 'calm' },
      ],
      speaking: 'luis',
    });
  });

  it('is at noon where no beat names an hour', async () => {
    table = await Table.lay(documentWith({ beats: { one: { choices: [choiceWith('go')] }, end: END } }));
    const session = await table.play();
    expect(stageViewOf(session.program, session.get()).hour).toBe(12);
  });
});
