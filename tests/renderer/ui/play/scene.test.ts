import { describe, expect, it } from 'vitest';
import type { Program } from '#core/dialogue/program.ts';
import { begin, type Step, step } from '#core/dialogue/steps.ts';
import {
  customerFeeling,
  customerMood,
  firstStaging,
  lastFace,
  otherSpeaker,
  type Scene,
  sceneOf,
} from '#renderer/ui/play/scene.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const CAST = { kim: { name: 'Kim' }, luis: { name: 'Luis' }, june: { name: 'June' } };

function storyOf(beats: Record<string, unknown>): Program {
  return programFrom(documentWith({ cast: CAST, mood: { start: 40 }, beats: { ...beats, end: END } }));
}

function firstScene(program: Program): Scene {
  return sceneOf(program, begin(program).arrivals, firstStaging(program));
}

function take(program: Program, choice: string): Step {
  const result = step(program, begin(program).state, { type: 'chose', choice });
  if (!result.ok) throw new Error(result.refusal);
  return result.step;
}

describe('sceneOf', () => {
  it('tells the lines of every beat that is passed through, each in its own state', () => {
    const program = storyOf({
      one: { choices: [choiceWith('go', { mood: -30, to: 'street' })] },
      street: {
        lines: [
          { who: 'kim', say: 'Seen it.', when: { seen: 'two' } },
          { who: 'kim', say: 'I am fine.', when: { mood: { atLeast: 20 } } },
          { say: 'The street is loud.' },
        ],
        to: 'two',
      },
      two: { lines: [{ who: 'luis', say: 'Hello.' }], choices: [choiceWith('stay')] },
    });
    const { arrivals } = take(program, 'go');
    const scene = sceneOf(program, arrivals, firstStaging(program));
    expect(scene.lines.map(({ who, say }) => [who, say])).toEqual([
      [null, 'The street is loud.'],
      ['luis', 'Hello.'],
    ]);
    expect(scene.state).toBe(arrivals.at(-1));
  });

  it('keeps setting, props and hour until a beat names others, each by itself', () => {
    const program = storyOf({
      one: {
        stage: { props: ['phone'], hour: 12 },
        lines: [{ say: 'A.' }],
        choices: [choiceWith('go', { to: 'two' })],
      },
      two: { stage: { setting: 'office' }, lines: [{ say: 'B.' }], to: 'three' },
      three: { stage: { props: [] }, lines: [{ say: 'C.' }], choices: [choiceWith('stay')] },
    });
    const before = sceneOf(program, begin(program).arrivals, firstStaging(program)).staging;
    expect(before).toEqual({ setting: 'restaurant', props: ['phone'], hour: 12 });
    const scene = sceneOf(program, take(program, 'go').arrivals, before);
    expect(scene.lines.map(({ staging }) => staging)).toEqual([
      { setting: 'office', props: ['phone'], hour: 12 },
      { setting: 'office', props: [], hour: 12 },
    ]);
    expect(scene.staging).toEqual({ setting: 'office', props: [], hour: 12 });
  });
});

describe('customerFeeling', () => {
  const program = storyOf({
    one: {
      lines: [
        { say: 'It rings.' },
        { who: 'kim', say: 'Finally.', feels: 'angry' },
        { who: 'luis', say: 'Oh.', feels: 'surprised' },
        { who: 'kim', say: 'Well.' },
        { say: 'She looks away.', feels: 'sad' },
      ],
      choices: [choiceWith('stay')],
    },
  });
  const scene = firstScene(program);

  it.each([
    [0, 'concerned', 'the mood, before they have said anything'],
    [1, 'angry', 'what their line names'],
    [2, 'angry', 'their own last line, whatever others feel'],
    [3, 'concerned', 'the mood, where their line names nothing'],
    [4, 'sad', 'what the narrator sees in them'],
  ])('at line %i: %s, %s', (at, feeling) => {
    expect(customerFeeling(program, scene, at)).toBe(feeling);
  });

  it('is the mood in a scene without lines', () => {
    const silent = storyOf({ one: { choices: [choiceWith('stay')] } });
    expect(customerFeeling(silent, firstScene(silent), -1)).toBe('concerned');
  });
});

describe('otherSpeaker', () => {
  it('is whoever spoke last and is not the customer', () => {
    const program = storyOf({
      one: {
        lines: [
          { who: 'luis', say: 'A.' },
          { who: 'kim', say: 'B.' },
          { who: 'june', say: 'C.' },
          { say: 'D.' },
        ],
        choices: [choiceWith('stay')],
      },
    });
    const scene = firstScene(program);
    expect([0, 1, 2, 3].map((at) => otherSpeaker(program, scene, at)?.who)).toEqual(['luis', 'luis', 'june', 'june']);
    expect(otherSpeaker(program, scene, -1)).toBeNull();
  });
});

describe('the mood in a word, and the face a run ends with', () => {
  const program = programFrom(
    documentWith({
      mood: { start: 40 },
      beats: {
        one: { lines: [{ who: 'kim', say: 'Well?', feels: 'angry' }], choices: [choiceWith('help', { mood: 40 })] },
        end: { ...END, lines: [{ who: 'kim', say: 'Oh!', feels: 'surprised' }, { say: 'The bell.' }] },
      },
    }),
  );

  it('the mood is its own word, whatever the face of the line is', () => {
    const scene = sceneOf(program, begin(program).arrivals, firstStaging(program));
    expect(customerMood(scene, 0)).toBe('concerned');
    expect(customerFeeling(program, scene, 0)).toBe('angry');
  });

  it('the face is that of the last line about it', () => {
    expect(lastFace(program, [take(program, 'help')])).toBe('surprised');
    expect(lastFace(program, [])).toBe('angry');
  });
});
