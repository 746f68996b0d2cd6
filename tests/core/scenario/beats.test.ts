import { describe, expect, test } from 'vitest';
import { changed, found, messageOf, where } from './support.ts';

/** The text with one more beat, `more`, as given. */
function withBeat(json: string): string {
  const text = changed((draft) => Object.assign(draft['beats'] ?? {}, { more: '@@' }));
  return text.replace('"@@"', json);
}

const CHOICE = '{"id": "a", "say": "A", "grade": "meets", "why": "b", "to": "thanks"}';
const ENDING = '{"title": "Over", "tone": "good"}';

describe('the kinds of a beat', () => {
  test.each([
    ['{}', 'has none of them'],
    ['{"lines": []}', 'has none of them'],
    [`{"choices": [${CHOICE}], "to": "thanks"}`, 'has "choices" and "to"'],
    [`{"to": "thanks", "ending": ${ENDING}}`, 'has "to" and "ending"'],
    [`{"ending": ${ENDING}, "choices": [${CHOICE}], "to": "thanks"}`, 'has "choices", "to" and "ending"'],
  ])('%s is told as the whole beat', (json, message) => {
    const text = withBeat(json);
    expect(found(text)).toEqual([`schema /beats/more ${where(text, json)}`]);
    const rule = 'exactly one of "choices", "to" and "ending"';
    expect(messageOf(text)).toContain(`${rule}; this one ${message}`);
  });

  test('an empty list of choices is still that kind', () => {
    const text = withBeat('{"choices": []}');
    expect(found(text)).toEqual([`schema /beats/more/choices ${where(text, '[]}')}`]);
    expect(messageOf(text)).toContain('It needs at least 1 entry.');
  });
});

describe('a timer', () => {
  test.each(['"to": "thanks"', `"ending": ${ENDING}`])('has no place on a beat with %s', (kind) => {
    const text = withBeat(`{"timer": {"seconds": 5, "choice": "a"}, ${kind}}`);
    expect(found(text)).toEqual([`schema /beats/more/timer ${where(text, '{"seconds"')}`]);
    expect(messageOf(text)).toContain('Take the timer out');
  });

  test('on a beat of no kind is a second fault', () => {
    const text = withBeat('{"timer": {"seconds": 5, "choice": "a"}}');
    expect(found(text)).toEqual([
      `schema /beats/more ${where(text, '{"timer"')}`,
      `schema /beats/more/timer ${where(text, '{"seconds"')}`,
    ]);
  });

  test.each([
    ['"when": {"flag": "calm"}', 1],
    ['"costs": 1', 1],
    ['"when": {"flag": "calm"}, "costs": 1', 1],
    ['"costs": 0', 0],
    ['"silent": true', 0],
  ])('takes a choice with %s: %i faults', (extra, faults) => {
    const choice = CHOICE.replace('}', `, ${extra}}`);
    const text = withBeat(`{"timer": {"seconds": 5, "choice": "a"}, "choices": [${choice}]}`);
    const fault = `schema /beats/more/timer/choice ${where(text, '"a"}')}`;
    expect(found(text)).toEqual(faults === 0 ? [] : [fault]);
  });

  test('that is too short and names no choice is told twice', () => {
    const text = withBeat(`{"timer": {"seconds": -1.5, "choice": "b"}, "choices": [${CHOICE}]}`);
    expect(found(text)).toEqual([
      `schema /beats/more/timer/seconds ${where(text, '-1.5')}`,
      `unknown-reference /beats/more/timer/choice ${where(text, '"b"}')}`,
    ]);
  });
});

describe('a choice', () => {
  test.each([
    ['"say": "A", "do": "B"', 'has "say" and "do"'],
    ['"silent": true', 'has none of them'],
  ])('with %s is told as the whole choice', (extra, message) => {
    const json = CHOICE.replace('"say": "A"', extra);
    const text = withBeat(`{"choices": [${json}]}`);
    expect(found(text)).toEqual([`schema /beats/more/choices/0 ${where(text, json)}`]);
    expect(messageOf(text)).toContain(`exactly one of "say" and "do"; this one ${message}`);
  });

  test('has an id spelt as one', () => {
    const text = withBeat(`{"choices": [${CHOICE.replace('"a"', '"Own It"')}]}`);
    expect(found(text)).toEqual([`schema /beats/more/choices/0/id ${where(text, '"Own It"')}`]);
    expect(messageOf(text)).toContain('such as "own-it"');
  });
});

describe('a list of ways', () => {
  const when = '{"flag": "calm"}';

  test.each([
    ['[]', '/beats/more/to', '[]}'],
    [`[{"when": ${when}, "beat": "thanks"}]`, '/beats/more/to/0', '{"when"'],
    [`[{"beat": "thanks"}, {"when": ${when}, "beat": "thanks"}]`, '/beats/more/to/0', '{"beat"'],
    [
      `[{"when": ${when}, "beat": "thanks"}, {"beat": "the-drive"}, {"beat": "thanks"}]`,
      '/beats/more/to/1',
      '{"beat": "the-drive"',
    ],
  ])('%s is told at the entry', (json, pointer, needle) => {
    const text = withBeat(`{"to": ${json}}`);
    expect(found(text)[0]).toBe(`schema ${pointer} ${where(text, needle)}`);
  });

  test('with both faults is told at both', () => {
    const text = withBeat(`{"to": [{"beat": "thanks"}, {"when": ${when}, "beat": "thanks"}]}`);
    expect(found(text).map((finding) => finding.split(' ')[1])).toEqual([
      '/beats/more/to/0',
      '/beats/more/to/1',
    ]);
  });

  test('may have one way only', () => {
    expect(found(withBeat('{"to": [{"beat": "thanks"}]}'))).toEqual([]);
  });
});

function withCondition(json: string): string {
  return withBeat(`{"lines": [{"say": "x", "when": ${json}}], "to": "thanks"}`);
}

describe('a condition', () => {
  const at = '/beats/more/lines/0/when';

  test.each([
    '{"flag": "calm"}',
    '{"met": "dressing"}',
    '{"promised": "on-my-way"}',
    '{"kept": "on-my-way"}',
    '{"seen": "more"}',
    '{"walkedOut": true}',
    '{"mood": {"below": 1}}',
    '{"not": {"not": {"slips": {"atLeast": 1}}}}',
    '{"all": [{"flag": "calm"}]}',
    '{"any": [{"spent": {"below": 9}}, {"dazzles": {"atLeast": 2}}]}',
  ])('may be %s', (json) => {
    expect(found(withCondition(json))).toEqual([]);
  });

  test.each([
    ['{}', '', '{}', 'this one has none of them'],
    ['{"flag": "calm", "met": "dressing"}', '', '{"flag"', 'this one has "flag" and "met"'],
    ['{"mood": {}}', '/mood', '{}}', 'this one has none of them'],
    ['{"mood": {"atLeast": 1, "below": 2}}', '/mood', '{"atLeast"', 'this one has "atLeast" and "below"'],
    ['{"mood": 5}', '/mood', '5}', 'must be an object'],
    ['{"mood": {"above": 5}}', '/mood/above', '"above"', 'has no key "above"'],
    ['{"all": []}', '/all', '[]', 'It needs at least 1 entry'],
    ['{"any": []}', '/any', '[]', 'It needs at least 1 entry'],
    ['{"any": {"flag": "calm"}}', '/any', '{"flag"', 'must be a list'],
    ['{"not": [{"flag": "calm"}]}', '/not', '[{"flag"', 'must be an object'],
    ['{"nott": {"flag": "calm"}}', '/nott', '"nott"', 'Did you mean "not"?'],
    ['{"flag": "calm", "extra": 1}', '/extra', '"extra"', 'A condition has no key "extra"'],
    ['[]', '', '[]', 'must be an object'],
  ])('may not be %s', (json, pointer, needle, message) => {
    const text = withCondition(json);
    // The beat stands on one line, so the needle is looked for in it alone.
    const start = text.lastIndexOf('\n', text.indexOf('"more"')) + 1;
    const line = text.slice(0, start).split('\n').length;
    const place = where(text.slice(start), needle).replace(/^1:/, `${line}:`);
    expect(found(text)).toEqual([`schema ${at}${pointer} ${place}`]);
    expect(messageOf(text)).toContain(message);
  });
});
