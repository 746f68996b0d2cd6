import { afterEach, describe, expect, test } from 'vitest';
import { coachNotes } from '#renderer/ui/play/coach-notes.ts';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const STORY = documentWith({
  mood: { start: 40, walksOut: { below: 10, to: 'gone' } },
  needs: { parcel: 'The parcel, today', word: 'A straight word' },
  promises: { call: 'You said you would call' },
  beats: {
    one: {
      lines: [{ who: 'kim', say: 'It says delivered.', feels: 'frustrated' }, { say: 'The bell.' }],
      choices: [
        choiceWith('promise', { promises: ['call'], mood: 20, to: 'two' }),
        choiceWith('slip', { grade: 'falls-short', mood: -10, to: 'two' }),
        choiceWith('all', { meets: ['parcel', 'word'], to: 'two' }),
        choiceWith('insult', { grade: 'falls-short', mood: -40, to: 'two' }),
      ],
    },
    two: { lines: [{ say: 'A pause.' }], choices: [choiceWith('keep', { keeps: ['call'], to: 'two' }), choiceWith('bye')] },
    gone: { choices: [choiceWith('after', { winsBack: true, to: 'two' })] },
    end: END,
  },
});

let table: Table;

afterEach(() => table.clear());

async function after(...choices: readonly string[]): Promise<PlaySession> {
  table = await Table.lay(STORY);
  const session = await table.play(1, 'practice');
  for (const choice of choices) await table.choose(session, choice);
  table.readOn(session);
  return session;
}

const notes = (session: PlaySession) => coachNotes(session.program, session.get());

describe('what the coach sees first', () => {
  test('the mood, the face, the last words and what is still needed, where a run begins', async () => {
    expect(notes(await after())).toEqual({
      mood: 'concerned',
      moved: 'none',
      face: 'frustrated',
      heard: 'It says delivered.',
      waiting: ['The parcel, today', 'A straight word'],
      settled: false,
      promised: [],
      slips: false,
      gone: false,
    });
  });

  test('what the last choice did, and a word that is still to keep', async () => {
    expect(notes(await after('promise'))).toMatchObject({
      mood: 'calm',
      moved: 'up',
      heard: null,
      promised: ['You said you would call'],
      slips: false,
    });
  });

  test('a promise that is kept is no matter any more', async () => {
    expect(notes(await after('promise', 'keep'))).toMatchObject({ moved: 'same', promised: [] });
  });

  test('a slip that nobody has made good', async () => {
    expect(notes(await after('slip'))).toMatchObject({ mood: 'frustrated', moved: 'down', slips: true, gone: false });
  });

  test('that everything needed is settled', async () => {
    expect(notes(await after('all'))).toMatchObject({ waiting: [], settled: true });
  });

  test('that the customer is gone', async () => {
    expect(notes(await after('insult'))).toMatchObject({ mood: 'angry', gone: true });
  });
});
