import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '#core/scenario/json-schema.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { EXAMPLE, exampleOf } from '#core/studio/guide/examples.ts';
import { explainAt } from '#core/studio/guide/explain.ts';
import type { HouseNames } from '#core/studio/guide/named.ts';
import { placeAt } from '#core/studio/guide/place.ts';
import { suggestionsAt } from '#core/studio/guide/suggest.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { inSpanish } from '#renderer/ui/studio/json/format-in-spanish.ts';

const HOUSE: HouseNames = {
  principle: new Map([['act-fast', 'Act fast']]),
  setting: new Map([['office', 'An office']]),
  prop: new Map([['phone', 'A telephone']]),
  look: new Map([['peep-dana', 'A woman']]),
};

const TEXT = JSON.stringify(EXAMPLE, null, 2);

/** A text with `|` where the cursor is. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const source = new Source(marked.slice(0, offset) + marked.slice(offset + 1));
  return { source, place: placeAt(source, offset) };
}

/** What is suggested at `|`. */
function labels(marked: string): readonly string[] {
  const { source, place } = at(marked);
  return place === null ? [] : suggestionsAt(source, place, HOUSE).map(({ label }) => label);
}

/** The text once a suggestion is taken, with `|` where the author goes on. */
function taken(marked: string, label: string): string {
  const { source, place } = at(marked);
  const one = place === null ? undefined : suggestionsAt(source, place, HOUSE).find((each) => each.label === label);
  if (place === null || one === undefined) throw new Error(`Nothing called ${label} is suggested: ${labels(marked).join(', ')}`);
  const { range, commaAt } = place;
  const put = `${one.put.slice(0, one.cursor)}|${one.put.slice(one.cursor)}`;
  const comma = commaAt === null ? [] : [{ offset: commaAt, length: 0, text: ',' }];
  return applyPatches(source.text, [...comma, { offset: range.from, length: range.to - range.from, text: put }]);
}

/** The example with its first `from` replaced. */
const within = (from: string, to: string): string => {
  if (!TEXT.includes(from)) throw new Error(`The example has no ${from}.`);
  return TEXT.replace(from, () => to);
};

/** Every sentence with which the format describes a key. */
function sentences(schema: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'description' && typeof value === 'string') found.add(value);
    else sentences(value, found);
  }
  return found;
}

describe('the example', () => {
  it('breaks no rule of the format', () => {
    expect(parseScenario(TEXT)).toMatchObject({ ok: true });
  });

  it('shows how every key of the format is written, but for those that hold the whole story', () => {
    const without = [...sentences(scenarioJsonSchema())].filter((sentence) => exampleOf(sentence) === null);
    expect(without.toSorted()).toEqual([
      'One story for Extra Mile, in a file called <id>.scenario.json.',
      'Something the player can say or do.',
      // Every place that has it has a sentence of its own.
      'The id of a beat, or a list of ways: the first whose "when" holds is taken, the last has none.',
      'The moments of the story, by id.',
      'What the player can choose from, 1 to 8.',
    ]);
  });
});

it('every sentence of the format is there in Spanish', () => {
  expect([...sentences(scenarioJsonSchema())].filter((sentence) => inSpanish(sentence) === null)).toEqual([]);
});

describe('suggestions', () => {
  it('are the keys that are not there yet, in the order of the format', () => {
    expect(labels('{ "format": 1, | }').slice(0, 4)).toEqual(['$schema', 'id', 'version', 'title']);
    expect(labels('{ "format": 1, "ti|" }')).not.toContain('format');
    expect(labels('{ "beats": { "one": { "choices": [ { "id": "a", "|" } ] } } }').slice(0, 3)).toEqual(['say', 'do', 'grade']);
    expect(labels('{ "mood": { "start": 3, "walksOut": { | } } }')).toEqual(['below', 'to']);
  });

  it('write a key with what its value begins with, in the style of the text', () => {
    expect(taken('{ "format": 1, "tit|" }', 'title')).toBe('{ "format": 1, "title": "|" }');
    expect(taken('{"format":1,tit|}', 'title')).toBe('{"format":1,"title":"|"}');
    expect(taken('{ "| }', 'needs')).toBe('{ "needs": {|} }');
    expect(taken('{ "t|": "A title" }', 'title')).toBe('{ "title"|: "A title" }');
    expect(taken('{ | }', 'flags')).toBe('{ "flags": [|] }');
    expect(taken('{ | }', 'format')).toBe('{ "format": 1| }');
  });

  it('put the comma that is missing', () => {
    expect(taken('{ "format": 1\n  | }', 'id')).toBe('{ "format": 1,\n  "id": "|" }');
    expect(taken('{ "cast": {} | }', 'id')).toBe('{ "cast": {}, "id": "|" }');
  });

  it('are the values that a key can have', () => {
    expect(labels('{ "beats": { "one": { "choices": [{ "grade": "|" }] } } }')).toEqual(['falls-short', 'meets', 'dazzles']);
    expect(taken('{ "beats": { "one": { "choices": [{ "grade": "m|" }] } } }', 'meets')).toContain('"grade": "meets"|');
    expect(labels('{ "beats": { "one": { "choices": [{ "silent": | }] } } }')).toEqual(['true', 'false']);
    expect(labels('{ "format": | }')).toEqual(['1']);
    expect(labels('{ "beats": { "one": { "lines": [{ "feels": "" , "say": "|" }] } } }')).toEqual([]);
  });

  it.each([
    ['"start": "phone-rings"', '"start": "|"', ['phone-rings', 'the-drive', 'thanks', 'hangs-up']],
    ['"customer": "dana"', '"customer": "|"', ['dana']],
    ['"choice": "let-it-ring"', '"choice": "|"', ['own-it', 'let-it-ring']],
    ['"flag": "knows-office"', '"flag": "|"', ['knows-office']],
    ['"met": "dressing"', '"met": "|"', ['dressing']],
    ['"kept": "on-my-way"', '"kept": "|"', ['on-my-way']],
    ['"beat": "hangs-up"', '"beat": "|"', ['phone-rings', 'the-drive', 'thanks', 'hangs-up']],
    ['"own-the-mistake"', '"|"', ['act-fast']],
    ['"salad-bowl"', '"|"', ['phone']],
    ['"setting": "restaurant"', '"setting": "|"', ['office']],
    ['"look": "peep-dana"', '"look": "|"', ['peep-dana']],
  ])('are what is there to be named: %s', (from, to, expected) => {
    expect(labels(within(from, to))).toEqual(expected);
  });

  it('are whole entries of lists', () => {
    expect(taken('{ "beats": { "one": { "choices": [ | ] } } }', '{ say, id, grade, why, to }')).toContain(
      '[ { "id": "|", "say": "", "grade": "", "why": "", "to": "" } ]',
    );
    expect(labels('{ "beats": { "one": { "to": [ | ] } } }')).toEqual(['{ beat }']);
  });

  it('are none where nothing can be suggested', () => {
    for (const marked of ['|', '{ "title": "A |" }', '{ "title": "A"| }', '{ "needs": { "met": "|" } }', '{ "notes": { | } }', '{ "beats": { "to": "|" } }', '{ "title"| }']) {
      expect(labels(marked), marked).toEqual([]);
    }
    expect(labels('{ "beats": { "one": { "choices": [{ "when": { "flag": "x", | } }] } } }')).toEqual([]);
  });

  it('never throw, wherever a text is cut', () => {
    for (let end = 0; end <= TEXT.length; end += 3) {
      const source = new Source(TEXT.slice(0, end));
      const place = placeAt(source, end);
      if (place !== null) suggestionsAt(source, place, HOUSE);
      explainAt(source, end, HOUSE);
    }
    const deep = '['.repeat(100_000);
    expect(placeAt(new Source(deep), deep.length)).toBeNull();
  });
});

describe('explanations', () => {
  const source = new Source(TEXT);
  const explain = (words: string) => explainAt(source, TEXT.indexOf(words) + 2, HOUSE);

  it('tell what the format says of a key and its value', () => {
    expect(explain('"allowance"')).toMatchObject({
      key: 'allowance',
      about: 'What the player may spend without asking.',
      bounds: [0, 1_000_000],
      fallback: '0',
      example: '25',
    });
    expect(explain('"falls-short"')?.oneOf).toEqual(['falls-short', 'meets', 'dazzles']);
    expect(explain('"grade"')?.about).toMatch(/^What it is worth/);
  });

  it('tell what an id names', () => {
    expect(explain('"let-it-ring"')?.named).toEqual({ kind: 'choice', what: { id: 'let-it-ring', words: 'You let it ring.' } });
    expect(explain('"hangs-up"')?.named?.what.words).toBe('A dead line');
  });

  it('have nothing to say of what the format leaves to the author', () => {
    expect(explainAt(new Source('{ "notes": { "a": 1 } }'), 14, HOUSE)).toBeNull();
    expect(explainAt(new Source('{ "nots": 1 }'), 4, HOUSE)).toBeNull();
  });
});
