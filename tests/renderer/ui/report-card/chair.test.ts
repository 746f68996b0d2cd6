import { expect, test } from 'vitest';
import { playScript } from '#core/dialogue/script.ts';
import { type ChairMoment, chairMoments } from '#renderer/ui/report-card/chair.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const PROGRAM = programFrom(
  documentWith({
    cast: { kim: { name: 'Kim' }, luis: { name: 'Luis' } },
    mood: { start: 40, walksOut: { below: 10, to: 'door' } },
    needs: { soup: 'The soup', bread: 'The bread' },
    promises: { call: 'You said you would call', wait: 'You said you would wait' },
    allowance: 20,
    beats: {
      one: {
        lines: [
          { who: 'kim', say: 'Where is it?', feels: 'angry' },
          { who: 'luis', say: 'No idea.' },
        ],
        timer: { seconds: 20, choice: 'slip' },
        choices: [
          choiceWith('promise', { promises: ['call', 'wait'], to: 'two' }),
          choiceWith('soup', { do: 'You bring it.', say: undefined, meets: ['soup'], mood: 20, costs: 5, to: 'two' }),
          choiceWith('slip', { grade: 'falls-short', mood: -10, to: 'two' }),
          choiceWith('insult', { grade: 'falls-short', mood: -40, to: 'two' }),
        ],
      },
      two: {
        lines: [{ say: 'She frowns.', feels: 'sad' }, { who: 'luis', say: 'She eats.' }, { say: 'It rains.' }],
        choices: [choiceWith('dazzle', { grade: 'dazzles', meets: ['soup', 'bread'], keeps: ['call'], releases: [] })],
      },
      door: { choices: [choiceWith('back', { winsBack: true, mood: 30, to: 'two' })] },
      end: { ...END, lines: [{ who: 'kim', say: 'Thanks.', feels: 'pleased' }] },
    },
  }),
);

function momentsOf(script: string): ChairMoment[] {
  const run = playScript(PROGRAM, script.split(','));
  if (!run.ok) throw new Error(run.fault);
  return chairMoments({ program: PROGRAM, steps: run.steps });
}

test('it begins with what the customer came with', () => {
  expect(momentsOf('promise,dazzle')[0]).toEqual({
    did: null,
    before: { feels: 'angry', mood: 40 },
    after: { feels: 'angry', mood: 40 },
    answered: [{ at: 0, speaker: 'Kim', say: 'Where is it?' }],
    felt: [],
    waiting: ['soup', 'bread'],
    broken: [],
  });
});

test('each moment says what came, how it landed, what was said then and what is still waited for', () => {
  const [, made, last] = momentsOf('promise,dazzle');
  expect(made).toMatchObject({
    did: { kind: 'say', text: 'Choice promise' },
    before: { feels: 'angry', mood: 40 },
    after: { feels: 'sad', mood: 40 },
    answered: [{ at: 0, speaker: null, say: 'She frowns.' }],
    felt: [{ code: 'promised', promise: 'call' }, { code: 'promised', promise: 'wait' }],
    waiting: ['soup', 'bread'],
    broken: [],
  });
  expect(last).toMatchObject({
    after: { feels: 'pleased' },
    answered: [{ at: 0, speaker: 'Kim', say: 'Thanks.' }],
    felt: [{ code: 'met', need: 'soup' }, { code: 'met', need: 'bread' }, { code: 'kept', promise: 'call' }],
    waiting: [],
    broken: ['wait'],
  });
});

test('what was done, and what was let happen, are told apart from what was said', () => {
  expect(momentsOf('soup,dazzle')[1]?.did).toEqual({ kind: 'do', text: 'You bring it.' });
  expect(momentsOf('@timeout,dazzle')[1]?.did).toEqual({ kind: 'timed-out', text: 'Choice slip' });
});

test('a price and a surprise are not the customer’s to count; leaving and coming back are', () => {
  expect(momentsOf('soup,dazzle').flatMap(({ felt }) => felt.map(({ code }) => code))).toEqual(['met', 'met']);
  expect(momentsOf('insult,back,dazzle').map(({ felt }) => felt[0]?.code)).toEqual([undefined, 'walked-out', 'won-back', 'met']);
});
