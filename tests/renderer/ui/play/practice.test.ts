import { afterEach, expect, test } from 'vitest';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { settled, Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const STORY = documentWith({
  flags: ['waved'],
  beats: {
    one: {
      lines: [{ say: 'The phone rings.' }, { who: 'kim', say: 'Hello?' }],
      timer: { seconds: 20, choice: 'wait' },
      choices: [choiceWith('hello', { mood: 10, to: 'two' }), choiceWith('wait', { grade: 'falls-short', to: 'two' })],
    },
    two: {
      lines: [{ who: 'kim', say: 'So.' }],
      choices: [choiceWith('stay', { to: 'two', sets: ['waved'] }), choiceWith('leave')],
    },
    end: END,
  },
});

let table: Table;

afterEach(async () => {
  await table.clear();
});

async function practise(): Promise<PlaySession> {
  table = await Table.lay(STORY);
  return table.play(1, 'practice');
}

async function typesOf(session: PlaySession): Promise<string[]> {
  const { events } = await table.attempts.get({ attempt: session.attempt });
  return events.map(({ type }) => type);
}

test('each choice is looked at once the customer has reacted', async () => {
  const session = await practise();
  await table.choose(session, 'wait');
  expect(session.get()).toMatchObject({ phase: 'reading', line: 0, position: { visit: 1 } });
  session.press();
  expect(session.get()).toMatchObject({ phase: 'reading', typed: true });
  session.press();
  expect(session.get()).toMatchObject({ phase: 'feedback', line: 0 });
  expect(session.get().taken.at(-1)?.step.choice).toMatchObject({ id: 'wait', grade: 'falls-short' });
  session.press();
  expect(session.get().phase).toBe('choosing');
});

/** The customer at once, after the narrator, after a face, late, and never. */
const REACTIONS = documentWith({
  cast: { kim: { name: 'Kim' }, lee: { name: 'Lee' } },
  beats: {
    one: {
      choices: ['at-once', 'soon', 'face', 'late', 'nobody', 'nothing', 'passing'].map((id) => choiceWith(id, { to: id })),
    },
    'at-once': beat([kim('Oh.'), kim('Well.'), lee('Good.'), kim('Yes.')]),
    soon: beat([narrator('A pause.'), lee('Hm.'), kim('Fine.'), narrator('The bell.')]),
    face: beat([narrator('A pause.'), { ...narrator('Kim goes white.'), feels: 'sad' }, narrator('The bell.')]),
    late: beat([narrator('One.'), narrator('Two.'), lee('Three.'), kim('Four.')]),
    nobody: beat([narrator('One.'), lee('Two.')]),
    nothing: { choices: [choiceWith('on')] },
    // What is said in the next beat is the next thing.
    passing: { lines: [kim('Thank you.')], to: 'at-once' },
    end: END,
  },
});

function beat(lines: readonly object[]) {
  return { lines, choices: [choiceWith('on')] };
}

function kim(say: string) {
  return { who: 'kim', say };
}

function lee(say: string) {
  return { who: 'lee', say };
}

function narrator(say: string) {
  return { say };
}

test.each([
  ['at-once', 1],
  ['soon', 2],
  ['face', 1],
  ['late', 0],
  ['nobody', 0],
  ['nothing', -1],
  ['passing', 0],
])('the choice is looked at once the customer has reacted: %s', async (choice, line) => {
  table = await Table.lay(REACTIONS);
  const session = await table.play(1, 'practice');
  await table.choose(session, choice);
  while (session.get().phase === 'reading') session.press();
  expect(session.get()).toMatchObject({ phase: 'feedback', line, feedbackAfter: null });
  const { lines } = session.get().position.scene;
  session.press();
  const more = line + 1 < lines.length;
  expect(session.get()).toMatchObject(more ? { phase: 'reading', line: line + 1, typed: false } : { phase: 'choosing' });
  while (session.get().phase === 'reading') session.press();
  expect(session.get().phase).toBe('choosing');
});

test('skipping stops where the choice is looked at', async () => {
  table = await Table.lay(REACTIONS);
  const session = await table.play(1, 'practice');
  await table.choose(session, 'at-once');
  session.skip(4);
  expect(session.get()).toMatchObject({ phase: 'feedback', line: 1, typed: true });
  session.press();
  session.skip(4);
  expect(session.get()).toMatchObject({ phase: 'choosing', line: 3 });
});

test('an assessed run shows none', async () => {
  table = await Table.lay(STORY);
  const session = await table.play();
  await table.choose(session, 'wait');
  expect(session.get().phase).toBe('reading');
});

test('a hint opens step by step, is stored, and is gone at the next beat', async () => {
  const session = await practise();
  table.readOn(session);
  session.hint();
  await settled(session);
  session.hint();
  await settled(session);
  expect(session.get()).toMatchObject({ phase: 'choosing', hints: 2, sending: null });
  await table.choose(session, 'hello');
  expect(session.get().hints).toBe(0);
  expect(await typesOf(session)).toEqual(['started', 'hinted', 'hinted', 'chose']);
});

test('time stands still while a hint is on its way, and runs on after it', async () => {
  const session = await practise();
  table.readOn(session);
  session.hint();
  table.clock.increment(5_000);
  await settled(session);
  const left = session.remainingMs() ?? 0;
  table.clock.increment(1_000);
  expect(session.remainingMs()).toBe(left - 1_000);
});

test('going back brings the beat again as it was, with its full time', async () => {
  const session = await practise();
  table.readOn(session);
  table.clock.increment(5_000);
  await table.choose(session, 'hello');
  await table.choose(session, 'stay');
  await table.choose(session, 'stay');
  session.rewind(1);
  await settled(session);
  expect(session.get()).toMatchObject({ phase: 'choosing', position: { visit: 1 } });
  session.rewind(0);
  await settled(session);
  expect(session.get()).toMatchObject({ phase: 'choosing', position: { visit: 0 }, taken: [] });
  expect(session.remainingMs()).toBe(20_000);
  await table.choose(session, 'hello');
  await table.choose(session, 'leave');
  expect(await table.attempts.get({ attempt: session.attempt })).toMatchObject({ status: 'completed' });
});

test('what was taken back is forgotten after a resume too', async () => {
  const session = await practise();
  await table.choose(session, 'hello');
  await table.choose(session, 'stay');
  session.rewind(1);
  await settled(session);
  await table.choose(session, 'stay');
  const before = session.get().taken.map(({ index, step }) => [index, step.choice.id]);
  session.close();
  const again = await table.resume(session.attempt);
  expect(again.get().taken.map(({ index, step }) => [index, step.choice.id])).toEqual(before);
  again.rewind(0);
  await settled(again);
  expect(again.get()).toMatchObject({ position: { visit: 0 }, taken: [] });
});

test('an assessed run neither hints nor goes back', async () => {
  table = await Table.lay(STORY);
  const session = await table.play();
  await table.choose(session, 'hello');
  table.readOn(session);
  session.hint();
  session.rewind(0);
  expect(session.get().sending).toBeNull();
  expect(await typesOf(session)).toEqual(['started', 'chose']);
});

test('lines read again are stored in order, and a choice right after waits for them', async () => {
  table = await Table.lay(STORY);
  const session = await table.play();
  table.readOn(session);
  session.reread('one', 1);
  session.reread('one', 0);
  session.choose('hello');
  await settled(session);
  const { events } = await table.attempts.get({ attempt: session.attempt });
  expect(events).toMatchObject([
    { type: 'started' },
    { type: 'reread', beat: 'one', line: 1 },
    { type: 'reread', beat: 'one', line: 0 },
    { type: 'chose', choice: 'hello', index: 3 },
  ]);
});
