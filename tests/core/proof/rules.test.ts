import { describe, expect, test } from 'vitest';
import { playScript } from '#core/dialogue/script.ts';
import { exploreVariant } from '#core/proof/analyze.ts';
import { findingsOf, pointersOf } from '#tests/support/findings.ts';
import { choiceWith, documentWith, END, programFrom, scenarioFrom } from '#tests/support/scenarios.ts';

type Parts = Record<string, unknown>;

/** A scenario that is over after its first beat, where a choice passes only by meeting the need. */
function oneBeat(choices: readonly Parts[], parts: Parts = {}): Parts {
  return documentWith({ needs: { it: 'What they came for' }, beats: { one: { choices }, end: END }, ...parts });
}

const A = (id: string, parts: Parts = {}) => choiceWith(id, { grade: 'dazzles', meets: ['it'], ...parts });
const C = (id: string, parts: Parts = {}) => choiceWith(id, { meets: ['it'], ...parts });
const F = (id: string, parts: Parts = {}) => choiceWith(id, { grade: 'falls-short', ...parts });

/** A chain of beats; in those marked true the better choice is first and longest. */
const chainOf = (wins: readonly boolean[], extra: Parts[] = []) => {
  const beats = wins.map((win, index): [string, Parts] => {
    const better = choiceWith('good', { say: win ? 'Long enough' : 'Short', to: `b${index + 1}` });
    const worse = F('bad', { say: win ? 'Short' : 'Long enough', to: `b${index + 1}` });
    return [`b${index}`, { choices: [...(win ? [better, worse] : [worse, better]), ...extra] }];
  });
  return documentWith({ start: 'b0', beats: { ...Object.fromEntries(beats), [`b${wins.length}`]: END } });
};

const habitsTold = (document: Parts) =>
  ['longest-is-best', 'first-is-best'].filter((rule) => pointersOf(document, rule).length > 0);

const withLine = (say: string) => documentWith({ beats: { one: { lines: [{ say }], choices: [choiceWith('it')] }, end: END } });

/** A beat that shows 20 characters beside its line, and hides 150. */
const timersTold = (seconds: number, line: string) => {
  const silent = F('late', { silent: true, say: 'x'.repeat(150) });
  const choices = [choiceWith('it', { say: 'x'.repeat(20) }), silent];
  const one = { lines: [{ say: line }], timer: { seconds, choice: 'late' }, choices };
  return pointersOf(documentWith({ beats: { one, end: END } }), 'timer-too-short');
};

const withChoice = (parts: Parts) => oneBeat([{ ...choiceWith('it'), ...parts }]);

const pairTold = (parts: Parts, other: Parts = {}) =>
  pointersOf(oneBeat([choiceWith('a', parts), choiceWith('b', other)]), 'no-real-choice');

/** So many chances to fall short, then a beat where the customer is won over. */
const chances = (count: number, last: Parts) => {
  const beats = Array.from({ length: count }, (_, index): [string, Parts] => {
    const to = index === count - 1 ? 'last' : `b${index + 1}`;
    return [`b${index}`, { choices: [choiceWith('on', { to }), F('slip', { to })] }];
  });
  return documentWith({
    start: 'b0',
    beats: {
      ...Object.fromEntries(beats),
      last: { choices: [choiceWith('mend', { grade: 'dazzles', ...last })] },
      end: END,
    },
  });
};

const recoveryTold = (document: Parts) =>
  ['no-recovery', 'free-recovery'].filter((rule) => pointersOf(document, rule).length > 0);

/** A choice that settles the grade, and so many choices after it. */
const afterLost = (count: number) => {
  const beats = Array.from({ length: count }, (_, index): [string, Parts] => [
    `b${index}`,
    { choices: [choiceWith('on', { to: index === count - 1 ? 'end' : `b${index + 1}` })] },
  ]);
  return oneBeat([], {
    beats: { one: { choices: [A('a'), C('c'), F('lost', { to: 'b0' })] }, ...Object.fromEntries(beats), end: END },
  });
};

const tonesTold = (tone: string) => {
  const beats = { one: { choices: [F('f'), C('c'), A('a')] }, end: { ending: { title: 'End', tone } } };
  return findingsOf(oneBeat([], { beats }), 'ending-contradicts-grade');
};

describe('random play', () => {
  test('an A one time in five is fine, one in four is not', () => {
    expect(pointersOf(oneBeat([A('a'), C('c'), F('x'), F('y'), F('z')]), 'random-gets-a')).toEqual([]);
    expect(pointersOf(oneBeat([A('a'), C('c'), F('x'), F('y')]), 'random-gets-a')).toEqual(['']);
  });

  test('rounding does not push exactly 20 % over the limit', () => {
    const five = { choices: [A('a'), F('w'), F('x'), F('y'), F('z')] };
    const beats = {
      one: { choices: ['two', 'three', 'four'].map((to) => choiceWith(to, { to })) },
      two: five,
      three: five,
      four: five,
      end: END,
    };
    const document = oneBeat([], { beats });
    expect(exploreVariant(scenarioFrom(document), null).analysis.random.A).toBeGreaterThan(0.2);
    expect(pointersOf(document, 'random-gets-a')).toEqual([]);
  });

  test('passing half of the time is fine, two times in three is not', () => {
    expect(pointersOf(oneBeat([A('a'), C('c'), F('x'), F('y')]), 'random-passes')).toEqual([]);
    expect(pointersOf(oneBeat([A('a'), C('c'), F('x')]), 'random-passes')).toEqual(['']);
  });

  test('a timer runs out at random only where nothing else can be taken', () => {
    const choices = [A('a'), F('late', { silent: true })];
    const beats = { one: { timer: { seconds: 60, choice: 'late' }, choices }, end: END };
    expect(exploreVariant(scenarioFrom(oneBeat([], { beats })), null).analysis.random).toEqual({ A: 1, C: 0, F: 0 });
  });
});

describe('habits', () => {
  test('three beats of five are 60 %, which is fine; four are not', () => {
    expect(habitsTold(chainOf([true, true, true, false, false]))).toEqual([]);
    expect(habitsTold(chainOf([true, true, true, true, false]))).toEqual(['longest-is-best', 'first-is-best']);
  });

  test('fewer than four beats say nothing', () => {
    expect(habitsTold(chainOf([true, true, true]))).toEqual([]);
    expect(habitsTold(chainOf([true, true, true, true]))).toHaveLength(2);
  });

  test('a choice that is never shown does not count', () => {
    const silent = choiceWith('silent', { silent: true, grade: 'dazzles', say: 'The longest of them all', to: 'b0' });
    expect(habitsTold(chainOf([true, true, true, true], [silent]))).toHaveLength(2);
  });

  test('length is counted in code points, and the first of equals is the longest', () => {
    const beats = ['b0', 'b1', 'b2', 'b3'].map((id, index): [string, Parts] => [
      id,
      { choices: [F('bad', { say: '12345', to: `b${index + 1}` }), choiceWith('good', { say: '😀😀😀😀😀', to: `b${index + 1}` })] },
    ]);
    const document = documentWith({ start: 'b0', beats: { ...Object.fromEntries(beats), b4: END } });
    expect(habitsTold(document)).toEqual([]);
  });
});

describe('texts', () => {
  test('a line may have 240 characters, counted as code points', () => {
    expect(pointersOf(withLine('😀'.repeat(240)), 'line-too-long')).toEqual([]);
    expect(pointersOf(withLine('😀'.repeat(241)), 'line-too-long')).toEqual(['/beats/one/lines/0/say']);
  });

  test('a choice may have 160, whether said or done', () => {
    expect(pointersOf(withChoice({ say: '😀'.repeat(160) }), 'line-too-long')).toEqual([]);
    expect(pointersOf(withChoice({ say: 'x'.repeat(161) }), 'line-too-long')).toEqual(['/beats/one/choices/0/say']);
    const { say: _, ...done } = choiceWith('it', { do: 'x'.repeat(161) });
    expect(pointersOf(oneBeat([done]), 'line-too-long')).toEqual(['/beats/one/choices/0/do']);
  });

  test('a timer needs 3 seconds and one for every 15 characters shown, and exactly that is enough', () => {
    expect(timersTold(6, '😀'.repeat(25))).toEqual([]);
    expect(timersTold(6, '😀'.repeat(26))).toEqual(['/beats/one/timer']);
    expect(timersTold(7, '😀'.repeat(40))).toEqual([]);
  });

  test('only English is measured for how hard it reads', () => {
    const hard = 'Considerable dissatisfaction characterises institutional communication. '.repeat(3);
    expect(pointersOf(withLine(hard), 'hard-to-read')).toEqual(['']);
    expect(pointersOf({ ...withLine(hard), locale: 'en-GB' }, 'hard-to-read')).toEqual(['']);
    expect(pointersOf({ ...withLine(hard), locale: 'es' }, 'hard-to-read')).toEqual([]);
  });
});

describe('choices that are none', () => {
  test('words, notes and defaults written out make no difference; an effect does', () => {
    expect(pairTold({})).toEqual(['/beats/one']);
    expect(pairTold({ why: 'Another why.', notes: 'A note.', mood: 0, meets: [] })).toEqual(['/beats/one']);
    expect(pairTold({ mood: 1 })).toEqual([]);
    expect(pairTold({ when: { mood: { atLeast: 0 } } })).toEqual([]);
  });

  test('a single choice, or one beside a silent one, is honest', () => {
    expect(pointersOf(oneBeat([choiceWith('a')]), 'no-real-choice')).toEqual([]);
    expect(pairTold({}, { silent: true })).toEqual([]);
  });
});

describe('the recovery budget', () => {
  test('three slips may be forgiven, four are too many, none is too few', () => {
    expect(recoveryTold(chances(3, { recovers: true }))).toEqual([]);
    expect(recoveryTold(chances(4, { recovers: true }))).toEqual(['free-recovery']);
    expect(recoveryTold(chances(1, { recovers: true }))).toEqual([]);
    expect(recoveryTold(chances(1, {}))).toEqual(['no-recovery']);
  });

  test('where no A can be reached, neither is told', () => {
    expect(recoveryTold(chances(4, { grade: 'meets' }))).toEqual([]);
  });

  test('without limit it is null, and the shortest run that shows it ends in A', () => {
    const choices = [F('slip', { to: 'one' }), A('mend', { recovers: true })];
    const document = oneBeat(choices);
    expect(exploreVariant(scenarioFrom(document), null).analysis.recoveryBudget).toBeNull();
    const [finding] = findingsOf(document, 'free-recovery');
    expect(finding?.playthrough).toEqual(['slip', 'slip', 'slip', 'slip', 'mend']);
  });

  test('timeouts that fall short count', () => {
    const choices = [A('mend', { recovers: true }), F('late', { silent: true, to: 'one' })];
    const one = { timer: { seconds: 60, choice: 'late' }, choices };
    const [finding] = findingsOf(oneBeat([], { beats: { one, end: END } }), 'free-recovery');
    expect(finding?.playthrough).toEqual([...Array.from({ length: 4 }, () => '@timeout'), 'mend']);
  });
});

describe('variants', () => {
  const dear = documentWith({
    allowance: 5,
    variants: { broke: { allowance: 0 }, rich: { allowance: 9 } },
    beats: { one: { choices: [choiceWith('on', { to: 'two' })] }, two: { choices: [choiceWith('buy', { costs: 5 })] }, end: END },
  });

  test('what shows under a variant only names it, and its run is played under it', () => {
    const [finding, ...more] = findingsOf(dear, 'dead-end');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ pointer: '/beats/two', variant: 'broke', playthrough: ['on'] });
    const run = playScript(programFrom(dear, 'broke'), finding?.playthrough ?? []);
    expect(run).toMatchObject({ ok: false, fault: 'too-short', beat: 'two', offered: [{ id: 'buy', offer: 'too-dear' }] });
  });

  test('what shows without one is told once, and names none', () => {
    const found = findingsOf(dear, 'grade-a-unreachable');
    expect(found).toHaveLength(1);
    expect(found[0]).not.toHaveProperty('variant');
  });

  test('where nothing dazzles, an A out of reach says so; else it tells to look at all that an A asks for', () => {
    const [first] = findingsOf({ ...dear, variants: {} }, 'grade-a-unreachable');
    expect(first?.message).toMatch(/asks for a choice that dazzles, and none/);
    const beats = { one: { choices: [choiceWith('wow', { grade: 'dazzles', to: 'end' })] }, end: END };
    const [second] = findingsOf(documentWith({ beats, bar: { dazzles: 2 } }), 'grade-a-unreachable');
    expect(second?.message).toMatch(/Check what "bar" asks for/);
  });

  test('what two variants show is told under the first of them', () => {
    const document = { ...dear, variants: { rich: { allowance: 9 }, poor: { allowance: 1 }, broke: { allowance: 0 } } };
    expect(findingsOf(document, 'dead-end').map(({ variant }) => variant)).toEqual(['poor']);
  });
});

describe('foregone grades', () => {
  test('two choices after the grade is settled are fine, three are not', () => {
    expect(findingsOf(afterLost(2), 'foregone-grade')).toEqual([]);
    expect(findingsOf(afterLost(3), 'foregone-grade')).toMatchObject([{ pointer: '/beats/b0', playthrough: ['lost'] }]);
  });

  test('every beat with three or more to come is told', () => {
    expect(pointersOf(afterLost(4), 'foregone-grade')).toEqual(['/beats/b0', '/beats/b1']);
  });
});

describe('better choices that lead to less', () => {
  const RULE = 'better-choice-lower-grade';

  test('the better graded choice is named, once', () => {
    const found = findingsOf(oneBeat([C('c'), F('f', { meets: ['it'] }), choiceWith('gift', { grade: 'dazzles' })]), RULE);
    expect(found).toMatchObject([{ pointer: '/beats/one/choices/2', playthrough: [] }]);
  });

  test('equal outlooks, choices too dear and the timer are no comparison', () => {
    expect(pointersOf(oneBeat([C('c'), F('f', { meets: ['it'] })]), RULE)).toEqual([]);
    const gift = choiceWith('gift', { grade: 'dazzles', costs: 1 });
    expect(pointersOf(oneBeat([C('c'), gift]), RULE)).toEqual([]);
    expect(pointersOf(oneBeat([C('c'), gift], { allowance: 1 }), RULE)).toEqual(['/beats/one/choices/1']);
    const late = choiceWith('late', { silent: true, meets: ['it'] });
    const one = { timer: { seconds: 60, choice: 'late' }, choices: [choiceWith('gift', { grade: 'dazzles' }), late] };
    expect(pointersOf(oneBeat([], { beats: { one, end: END } }), RULE)).toEqual([]);
  });
});

describe('dazzles that repeat', () => {
  const RULE = 'repeatable-dazzle';
  const JOKE = { grade: 'dazzles', to: 'one' };
  const joke = (parts: Parts) =>
    oneBeat([choiceWith('joke', { ...JOKE, ...parts }), C('on')], { flags: ['told'] });

  test('a choice that leads back to itself is told, unless a flag hides it', () => {
    expect(findingsOf(joke({}), RULE)).toMatchObject([{ pointer: '/beats/one/choices/0', playthrough: ['joke', 'joke'] }]);
    expect(findingsOf(joke({ sets: ['told'], when: { not: { flag: 'told' } } }), RULE)).toEqual([]);
  });

  test('a flag that is cleared on the way hides nothing', () => {
    const choices = [
      choiceWith('joke', { ...JOKE, sets: ['told'], when: { not: { flag: 'told' } } }),
      choiceWith('wait', { clears: ['told'], to: 'one' }),
      C('on'),
    ];
    const [finding] = findingsOf(oneBeat(choices, { flags: ['told'] }), RULE);
    expect(finding?.playthrough).toEqual(['joke', 'wait', 'joke']);
  });

  test('the run is the shortest in all, though its first dazzle comes later', () => {
    const to = [{ when: { flag: 'told' }, beat: 'one' }, { beat: 'far' }];
    const beats = {
      one: { choices: [choiceWith('joke', { ...JOKE, to }), choiceWith('greet', { sets: ['told'], to: 'one' }), C('on')] },
      far: { choices: [choiceWith('walk', { to: 'further' })] },
      further: { choices: [choiceWith('walk-on', { to: 'back' })] },
      back: { choices: [choiceWith('return', { to: 'one' })] },
      end: END,
    };
    const [finding] = findingsOf(oneBeat([], { beats, flags: ['told'] }), RULE);
    expect(finding?.playthrough).toEqual(['greet', 'joke', 'joke']);
  });
});

describe('endings', () => {
  test('good with F and bad with A are told; neutral never is', () => {
    expect(tonesTold('good')).toMatchObject([{ pointer: '/beats/end/ending/tone', playthrough: ['f'] }]);
    expect(tonesTold('bad')).toMatchObject([{ pointer: '/beats/end/ending/tone', playthrough: ['a'] }]);
    expect(tonesTold('neutral')).toEqual([]);
  });
});
