import { expect, test } from 'vitest';
import {
  count,
  goOn,
  type GroupRun,
  letPass,
  level,
  newRun,
  readOn,
  see,
  settleTie,
} from '#renderer/ui/group/group-run.ts';
import { addHand, takeLast } from '#renderer/ui/group/votes.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const DOCUMENT = documentWith({
  beats: {
    one: {
      lines: [{ say: 'It rains.' }, { who: 'kim', say: 'Hello.' }],
      timer: { seconds: 10, choice: 'nothing' },
      choices: [
        choiceWith('help', { to: 'two' }),
        choiceWith('wow', { grade: 'dazzles', to: 'two' }),
        { id: 'nothing', do: 'Nobody answers.', silent: true, grade: 'falls-short', why: 'She waits.', to: 'end' },
      ],
    },
    two: { choices: [choiceWith('thank'), choiceWith('gift', { costs: 5 })] },
    end: END,
  },
});

const begun = (): GroupRun => newRun(programFrom(DOCUMENT), 1);
const atVote = (): GroupRun => readOn(readOn(begun()));
const hands = (run: GroupRun, ...choices: readonly string[]): GroupRun =>
  choices.reduce((now, choice) => count(now, (votes) => addHand(votes, choice)), run);

test('lines are read one by one, and then hands are counted', () => {
  const first = begun();
  expect([first.phase, first.snapshot.line]).toEqual(['reading', 0]);
  expect(count(first, (votes) => addHand(votes, 'help'))).toBe(first);
  const last = readOn(first);
  expect([last.phase, last.snapshot.line]).toEqual(['reading', 1]);
  const vote = readOn(last);
  expect(vote.phase).toBe('voting');
  expect(vote.snapshot.choices.map(({ id }) => id).toSorted()).toEqual(['help', 'wow']);
  expect(readOn(vote)).toBe(vote);
});

test('without a hand nothing is taken; with most hands the choice is', () => {
  const vote = atVote();
  expect(see(vote)).toBe(vote);
  const seen = see(hands(vote, 'help', 'wow', 'help'));
  expect(seen.phase).toBe('seeing');
  expect(seen.steps.map(({ number, step, votes }) => [number, step.choice.id, votes.length])).toEqual([[1, 'help', 3]]);
});

test('a tie is for the host, who can only take what is level, or have hands counted again', () => {
  const tied = see(hands(atVote(), 'help', 'wow'));
  expect(tied.phase).toBe('tied');
  expect(level(tied).toSorted()).toEqual(['help', 'wow']);
  expect(settleTie(tied, 'nothing')).toBe(tied);
  expect(settleTie(tied, 'wow').steps[0]?.step.choice.id).toBe('wow');
  const again = count(tied, takeLast);
  expect([again.phase, see(again).steps[0]?.step.choice.id]).toEqual(['voting', 'help']);
});

test('what comes of it goes on with no hands up, past what is too dear, to the end', () => {
  const next = goOn(see(hands(atVote(), 'wow')));
  expect([next.phase, next.votes.length, next.snapshot.moments]).toEqual(['voting', 0, ['dazzle']]);
  const tooDear = hands(next, 'gift');
  expect(see(tooDear)).toBe(tooDear);
  const end = goOn(see(hands(next, 'thank')));
  expect([end.phase, end.steps.length]).toEqual(['ended', 2]);
  expect(goOn(end)).toBe(end);
});

test('a timed moment can be let pass, with no hands; another cannot', () => {
  const passed = letPass(hands(atVote(), 'help'));
  expect(passed.steps.map(({ step, votes }) => [step.choice.id, step.timedOut, votes.length])).toEqual([['nothing', true, 0]]);
  expect(goOn(passed).phase).toBe('ended');
  const untimed = goOn(see(hands(atVote(), 'help')));
  expect(letPass(untimed)).toBe(untimed);
});
