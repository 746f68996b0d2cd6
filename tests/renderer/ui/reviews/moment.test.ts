import { expect, test } from 'vitest';
import type { ReviewMomentOffer } from '#core/contract/reviews.ts';
import { choicesThatShow, readMoment } from '#renderer/ui/reviews/moment.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const STORY = documentWith({
  allowance: 10,
  beats: {
    one: { lines: [{ who: 'kim', say: 'Before.' }], choices: [choiceWith('on', { say: 'Go on.', to: 'pass', costs: 4 })] },
    pass: { lines: [{ say: 'Between.' }], to: 'two' },
    two: {
      lines: [{ who: 'kim', say: 'Well?' }],
      choices: [
        choiceWith('show', { shows: ['own-it'] }),
        choiceWith('dear', { shows: ['own-it'], costs: 7 }),
        choiceWith('lapse', { shows: ['own-it'], grade: 'falls-short' }),
        choiceWith('hidden', { when: { mood: { atLeast: 99 } } }),
      ],
    },
    end: END,
  },
});

const offer = (changes: Partial<ReviewMomentOffer> = {}): ReviewMomentOffer => ({
  principle: 'own-it',
  scenario: 'test',
  hash: '0'.repeat(64),
  variant: null,
  text: JSON.stringify(STORY),
  translation: null,
  run: ['on'],
  seed: 3,
  ...changes,
});

test('a moment tells what came since the last choice, and what can be chosen and afforded', () => {
  const moment = readMoment(offer());
  expect(moment?.lines).toEqual([
    { at: 0, speaker: null, say: 'Between.' },
    { at: 1, speaker: 'Kim', say: 'Well?' },
  ]);
  expect(moment?.answer).toEqual({ kind: 'say', text: 'Go on.' });
  expect(moment?.left).toBe(6);
  const choices = Object.fromEntries((moment?.choices ?? []).map(({ id, tooDear }) => [id, tooDear]));
  expect(choices).toEqual({ show: false, dear: true, lapse: false });
});

test('the opening of a story is a moment without an answer before it', () => {
  expect(readMoment(offer({ run: [] }))).toMatchObject({ answer: null, lines: [{ say: 'Before.' }] });
});

test('it is told in its translation', () => {
  const strings = { '/beats/two/lines/0/say': { source: 'Well?', text: '¿Y?' } };
  const translation = JSON.stringify({ scenario: 'test', locale: 'es', strings });
  expect(readMoment(offer({ translation }))?.lines.at(-1)?.say).toBe('¿Y?');
});

test('what shows the principle is what could have been taken', () => {
  const moment = readMoment(offer());
  if (moment === null) throw new Error('The moment cannot be read.');
  expect(choicesThatShow(moment, 'own-it')).toEqual(['show']);
});

test('what does not add up is no moment', () => {
  expect(readMoment(offer({ text: '{}' }))).toBeNull();
  expect(readMoment(offer({ run: ['nothing'] }))).toBeNull();
});
