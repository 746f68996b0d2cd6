import { describe, expect, test } from 'vitest';
import { compileScenario } from '#core/dialogue/compile.ts';
import { asksFor, openMoment, reviewMoment } from '#core/results/review-moments.ts';
import { bundledIds, bundledScenario } from '#tests/support/bundled.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const both = (principle: string) => [
  choiceWith('show', { shows: [principle] }),
  choiceWith('not', { grade: 'falls-short' }),
];

const STORY = programFrom(
  documentWith({
    beats: {
      one: {
        choices: [
          choiceWith('slip', { grade: 'falls-short', to: 'three' }),
          choiceWith('long', { to: 'two' }),
          choiceWith('short', { to: 'three' }),
        ],
      },
      two: { choices: [choiceWith('on', { to: 'three' }), choiceWith('bad', { grade: 'falls-short', to: 'hidden' })] },
      three: { choices: both('own-it') },
      hidden: { choices: both('say-sorry') },
      end: END,
    },
  }),
);

describe('the moment of a principle', () => {
  test('is reached by the shortest run in which nothing fell short', () => {
    expect(reviewMoment(STORY, 'own-it', 1)).toEqual({ beat: 'three', run: ['short'] });
  });

  test('lies behind a choice that falls short only where there is no other way', () => {
    expect(reviewMoment(STORY, 'say-sorry', 1)).toEqual({ beat: 'hidden', run: ['long', 'bad'] });
  });

  test('is none where no choice shows it, or every choice does', () => {
    expect(reviewMoment(STORY, 'nobody-knows', 1)).toBeNull();
    const only = programFrom(
      documentWith({ beats: { one: { choices: [choiceWith('a', { shows: ['own-it'] })] }, end: END } }),
    );
    expect(reviewMoment(only, 'own-it', 1)).toBeNull();
  });

  test('is picked by the seed among those short enough, and the shortest where none is', () => {
    const say = (length: number) => [{ say: 'x'.repeat(length) }];
    const story = (first: number, second: number) =>
      programFrom(
        documentWith({
          beats: {
            one: { lines: say(first), choices: both('own-it').map((choice) => ({ ...choice, to: 'two' })) },
            two: { lines: say(second), choices: both('own-it') },
            end: END,
          },
        }),
      );
    const beats = (first: number, second: number) =>
      new Set(Array.from({ length: 20 }, (_, seed) => reviewMoment(story(first, second), 'own-it', seed)?.beat));
    expect(beats(10, 10)).toEqual(new Set(['one', 'two']));
    expect(beats(10, 2_000)).toEqual(new Set(['one']));
    expect(beats(3_000, 2_000)).toEqual(new Set(['two']));
    expect(reviewMoment(story(10, 10), 'own-it', 7)).toEqual(reviewMoment(story(10, 10), 'own-it', 7));
  });

  test.each(bundledIds())('%s: every moment can be opened and asks for its principle', (id) => {
    const program = compileScenario(bundledScenario(id));
    const principles = program.beats.flatMap((beat) =>
      beat.kind === 'choices' ? beat.choices.flatMap(({ shows }) => shows) : [],
    );
    const found = [...new Set(principles)].flatMap((principle) => {
      const moment = reviewMoment(program, principle, 5);
      const opened = moment === null ? null : openMoment(program, moment.run);
      return opened === null ? [] : [asksFor(program, opened.state, principle)];
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain(false);
  });
});

describe('opening a moment', () => {
  test('tells what came just before', () => {
    const opened = openMoment(STORY, ['long', 'on']);
    expect(opened?.last?.choice.id).toBe('on');
    expect(opened?.arrivals.map(({ beat }) => STORY.beats[beat]?.id)).toEqual(['three']);
    expect(openMoment(STORY, [])?.last).toBeNull();
  });

  test.each([[['nothing']], [['long', 'show']], [['short', 'show']]])('%j comes to no choices', (run) => {
    expect(openMoment(STORY, run)).toBeNull();
  });
});
