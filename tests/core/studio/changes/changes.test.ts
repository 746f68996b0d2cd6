import { describe, expect, it } from 'vitest';
import { changesBetween } from '#core/studio/changes/changes-between.ts';
import { isLaterVersion, raisedVersion } from '#core/studio/changes/versions.ts';
import { stepOf } from '#core/studio/changes/weigh.ts';
import { Source } from '#core/studio/source.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const desk = {
  lines: [{ say: 'The bell rings.' }, { who: 'kim', say: 'My coat is gone.' }],
  timer: { seconds: 20, choice: 'wait' },
  choices: [choiceWith('help', { say: 'Take mine.', grade: 'meets', meets: ['coat'] }), choiceWith('wait', { say: 'Wait here.', grade: 'falls-short' })],
};
const story = documentWith({ needs: { coat: 'A coat' }, flags: ['rain'], start: 'desk', beats: { desk, end: END } });

const between = (before: unknown, after: unknown) => changesBetween(new Source(JSON.stringify(before)), new Source(JSON.stringify(after, null, 2)));
const withDesk = (parts: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) => ({ ...story, beats: { desk: { ...desk, ...parts }, end: END, ...more } });
const [help, wait] = desk.choices;

describe('what differs between two texts of a scenario', () => {
  it('is nothing where they mean the same', () => {
    const { title, beats, ...rest } = story as Readonly<Record<string, unknown>>;
    expect(between(story, { beats, notes: 'x', ...rest, title, version: '9.0.0', allowance: 0, mood: { start: 50 }, bar: { dazzles: 1 }, promises: {} })).toEqual([]);
    const same = { ...help, costs: 0, silent: false, sets: [], mood: 0 };
    expect(between(story, withDesk({ choices: [same, wait] }))).toEqual([]);
  });

  it('is told by the thing, its beat and the field', () => {
    const changed = between(story, withDesk({ choices: [{ ...help, grade: 'dazzles' }, wait], timer: { seconds: 30, choice: 'wait' } }));
    const beat = { kind: 'beat', words: 'The bell rings.' };
    expect(changed).toEqual([
      { what: 'changed', field: 'timer.seconds', before: 20, after: 30, pointer: '/beats/desk', thing: beat, beat: null },
      { what: 'changed', field: 'grade', before: 'meets', after: 'dazzles', pointer: '/beats/desk/choices/0', thing: { kind: 'choice', words: 'Take mine.' }, beat },
    ]);
    expect(stepOf(changed)).toBe('major');
  });

  it('tells what came, went and changed places', () => {
    const flowers = choiceWith('flowers', { say: 'And flowers.' });
    expect(between(story, withDesk({ choices: [wait, help, flowers] })).map(({ what, pointer }) => [what, pointer])).toEqual([
      ['added', '/beats/desk/choices/2'],
      ['reordered', '/beats/desk'],
    ]);
    const gone = between(story, { ...withDesk({ choices: [wait] }), needs: { coat: 'Her coat', umbrella: 'An umbrella' }, flags: ['sun'] });
    expect(gone.map((change) => [change.what, change.thing.kind, change.thing.words])).toEqual([
      ['added', 'flag', 'sun'],
      ['removed', 'flag', 'rain'],
      ['changed', 'need', 'Her coat'],
      ['added', 'need', 'An umbrella'],
      ['removed', 'choice', 'Take mine.'],
    ]);
  });

  it('takes a line for the one it was, and what is new for new', () => {
    const [first, second] = desk.lines;
    const lines = (list: readonly unknown[]) => between(story, withDesk({ lines: list })).map((change) => [change.what, change.thing.words, 'field' in change ? change.field : null]);
    expect(lines([first, { ...second, say: 'My hat is gone.' }])).toEqual([['changed', 'My hat is gone.', 'say']]);
    expect(lines([{ say: 'Rain.' }, first, second])).toEqual([['added', 'Rain.', null]]);
    expect(lines([second])).toEqual([['removed', 'The bell rings.', null]]);
  });

  it('bears with texts that are no scenario', () => {
    expect(changesBetween(new Source(''), new Source('{"title": "A", "beats": 3')).map(({ what }) => what)).toEqual(['changed']);
    expect(changesBetween(new Source('[1]'), new Source('null'))).toEqual([]);
  });
});

describe('how far a version is raised', () => {
  const step = (after: unknown) => stepOf(between(story, after));

  it.each([
    ['words', { ...story, title: 'Another' }, 'patch'],
    ['a line more', withDesk({ lines: [...desk.lines, { say: 'So?' }] }), 'patch'],
    ['when a line is said', withDesk({ lines: [{ ...desk.lines[0], when: { flag: 'rain' } }, desk.lines[1]] }), 'minor'],
    ['a choice more', withDesk({ choices: [help, wait, choiceWith('more')] }), 'minor'],
    ['a principle', withDesk({ choices: [{ ...help, shows: ['act-fast'] }, wait] }), 'minor'],
    ['a choice less', withDesk({ choices: [help] }), 'major'],
    ['where a choice leads', withDesk({ choices: [{ ...help, to: 'late' }, wait] }, { late: END }), 'major'],
    ['another bar', { ...story, bar: { dazzles: 2 } }, 'major'],
    ['a need more', { ...story, needs: { coat: 'A coat', hat: 'A hat' } }, 'major'],
    ['nothing', { ...story, notes: 'For reviewers' }, null],
  ])('by %s', (_, after, expected) => {
    expect(step(after)).toBe(expected);
  });
});

describe('versions', () => {
  it('are raised by one step', () => {
    expect((['patch', 'minor', 'major'] as const).map((step) => raisedVersion('1.4.2+b7', step))).toEqual(['1.4.3', '1.5.0', '2.0.0']);
    expect((['patch', 'minor', 'major'] as const).map((step) => raisedVersion('2.0.0-rc.1', step))).toEqual(['2.0.0', '2.0.0', '2.0.0']);
    expect(raisedVersion('1.1.0-rc.1', 'major')).toBe('2.0.0');
    expect(raisedVersion('soon', 'patch')).toBeNull();
  });

  it('come one after another as semver.org has it', () => {
    const inOrder = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.9', '1.0.10', '1.2.0', '2.0.0'];
    for (const [at, version] of inOrder.entries()) {
      expect(inOrder.filter((other) => isLaterVersion(other, version))).toEqual(inOrder.slice(at + 1));
    }
    expect(isLaterVersion('1.0.0+2', '1.0.0+1')).toBe(false);
    expect(isLaterVersion('next', '1.0.0')).toBe(false);
  });
});
