import { afterEach, expect, test } from 'vitest';
import type { AttemptMode } from '#core/results/event.ts';
import { cueOf } from '#renderer/page/sound-cues.ts';
import { cardSounds, soundsBetween } from '#renderer/page/sounds-between.ts';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import type { PlaySnapshot } from '#renderer/ui/play/play-snapshot.ts';
import { Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

let table: Table;

afterEach(async () => {
  await table.clear();
});

/** The names of everything heard, the opening included. */
function listen(session: PlaySession, onTheLine = false): string[] {
  const { mode } = session;
  const heard: string[] = [];
  let before: PlaySnapshot | null = null;
  const look = (): void => {
    const after = session.get();
    heard.push(...soundsBetween(before, after, { mode, onTheLine }).map(({ name, told }) => (told ? name : `${name}!`)));
    before = after;
  };
  look();
  session.subscribe(look);
  return heard;
}

function story(grade: string, parts: Record<string, unknown> = {}) {
  return documentWith({
    ...parts,
    beats: {
      one: { lines: [{ say: 'First.' }, { say: 'Second.' }], choices: [choiceWith('it', { grade, to: 'two' })] },
      two: { choices: [choiceWith('bye')] },
      end: { ...END, lines: [{ say: 'Over.' }] },
    },
  });
}

async function heardIn(document: Record<string, unknown>, mode: AttemptMode = 'practice', onTheLine = false): Promise<string[]> {
  table = await Table.lay(document);
  const session = await table.play(1, mode);
  const heard = listen(session, onTheLine);
  for (let press = 0; press < 4; press++) session.press();
  await table.choose(session, 'it');
  await table.choose(session, 'bye');
  for (let press = 0; press < 3; press++) session.press();
  return heard;
}

test('lines, choices and a dazzle are heard; the ending gives no grade away', async () => {
  expect(await heardIn(story('dazzles'))).toEqual(['advance', 'dazzle', 'choose']);
});

test('a run for the record does not say what a choice was worth', async () => {
  expect(await heardIn(story('dazzles'), 'assessed')).toEqual(['advance', 'choose', 'choose']);
});

test('a slip sounds like any choice', async () => {
  expect(await heardIn(story('falls-short', { bar: { slips: 0 } }))).toEqual(['advance', 'choose', 'choose']);
});

function walkOut(firstLine: string) {
  return documentWith({
    mood: { start: 50, walksOut: { below: 20, to: 'two' } },
    beats: {
      one: { choices: [choiceWith('it', { mood: -50, to: 'two' })] },
      two: { lines: [{ say: firstLine }], choices: [choiceWith('bye')] },
      end: END,
    },
  });
}

test.each([
  ['She is gone.', false, ['walk-out!', 'choose']],
  ['She is gone.', true, ['hang-up!', 'choose']],
  ['The door falls shut behind her.', false, ['door', 'choose']],
  ['The line goes dead.', true, ['hang-up', 'choose']],
])('who walks out is heard once, and told of where no line does: %s', async (line, onTheLine, heard) => {
  expect(await heardIn(walkOut(line), 'assessed', onTheLine)).toEqual(heard);
});

test('what a line tells is heard with it, the first one too', async () => {
  const beats = {
    one: { lines: [{ say: 'The phone rings.' }, { say: 'A glass shatters.' }], choices: [choiceWith('it', { to: 'two' })] },
    two: { choices: [choiceWith('bye')] },
    end: END,
  };
  expect(await heardIn(documentWith({ beats }))).toEqual(['phone', 'glass', 'choose', 'choose']);
});

test.each([
  ['The desk phone rings. Benno looks at you.', 'phone'],
  ['El teléfono de la mesa suena otra vez.', 'phone'],
  ['The phone has stopped ringing.', null],
  ['He puts his phone away.', null],
  ['The door swings to.', 'door'],
  ['La puerta se cierra despacio.', 'door'],
  ['At the door she turns around.', null],
  ['“Five minutes with a door shut,” she’d said.', null],
  ['He hangs up his coat.', null],
  ['He hangs up.', 'hang-up'],
  ['Two at the glass.', null],
  ['Un vaso se rompe en la cocina.', 'glass'],
  ['Line two goes dark.', 'hang-up'],
  ['Cuelga sin decir más.', 'hang-up'],
])('%s', (say, sound) => {
  expect(cueOf({ who: null, say })).toBe(sound);
  expect(cueOf({ who: 'kim', say })).toBeNull();
});

test('a report card has the sound of its grade, and one that falls short has none', () => {
  const names = (['A', 'C', 'F'] as const).map((grade) => cardSounds(grade).map(({ name }) => name));
  expect(names).toEqual([['card-a'], ['card-c'], []]);
});
