import { afterEach, expect, test } from 'vitest';
import { soundsBetween } from '#renderer/page/sounds-between.ts';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

let table: Table;

afterEach(async () => {
  await table.clear();
});

/** Everything heard from now on. */
function listen(session: PlaySession): string[] {
  const heard: string[] = [];
  let before = session.get();
  session.subscribe(() => {
    const after = session.get();
    heard.push(...soundsBetween(session.program, before, after));
    before = after;
  });
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

async function heardIn(document: Record<string, unknown>): Promise<string[]> {
  table = await Table.lay(document);
  const session = await table.play();
  const heard = listen(session);
  for (let press = 0; press < 4; press++) session.press();
  await table.choose(session, 'it');
  await table.choose(session, 'bye');
  for (let press = 0; press < 3; press++) session.press();
  return heard;
}

test('lines, choices, a dazzle and an A are heard', async () => {
  expect(await heardIn(story('dazzles'))).toEqual(['advance', 'dazzle', 'choose', 'card-a']);
});

test('a plain run to a C', async () => {
  expect(await heardIn(story('meets'))).toEqual(['advance', 'choose', 'choose', 'card-c']);
});

test('a slip sounds like any choice, and a grade that falls short has no sound', async () => {
  const heard = await heardIn(story('falls-short', { bar: { slips: 0 } }));
  expect(heard).toEqual(['advance', 'choose', 'choose']);
});
