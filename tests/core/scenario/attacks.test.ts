import { afterEach, describe, expect, test } from 'vitest';
import { parseScenario } from '#core/scenario/parse.ts';
import { changed, everything, found, where } from './support.ts';

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.prototype).not.toHaveProperty('polluted');
});

/** The document with one more member at its top, as text that no object could hold. */
function withMember(member: string): string {
  return `{${member},${JSON.stringify(everything()).slice(1)}`;
}

/** The document with a line under so many conditions, one in the other. */
function withCondition(levels: number): string {
  const condition = `${'{"not":'.repeat(levels - 1)}{"flag":"calm"}${'}'.repeat(levels - 1)}`;
  const text = changed((draft) => {
    Object.assign(draft['beats']?.['phone-rings']?.['lines']?.[1] ?? {}, { when: '@@' });
  });
  return text.replace('"@@"', condition);
}

describe('prototypes', () => {
  test.each([
    ['"__proto__": {"polluted": true}', '/__proto__'],
    ['"constructor": {"prototype": {"polluted": true}}', '/constructor'],
    ['"prototype": 1', '/prototype'],
    ['"notes": 1, "__proto__": null', '/__proto__'],
  ])('%s is refused at the key', (member, pointer) => {
    const text = withMember(member);
    const result = parseScenario(text);
    expect(result.ok).toBe(false);
    expect(result.findings.map((finding) => finding.pointer)).toContain(pointer);
  });

  test.each(['cast', 'beats', 'needs', 'promises', 'variants', 'bar', 'mood', 'notes'])(
    'own __proto__ in %s is refused',
    (key) => {
      const member = '"__proto__": { "polluted": true }';
      const text = changed(() => undefined).replace(`"${key}": {`, `"${key}": { ${member},`);
      const told = parseScenario(text).findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
      expect(told).toContain(`schema /${key}/__proto__`);
    },
  );

  test('an accepted document has nothing inherited for a key to find', () => {
    const result = parseScenario(changed(() => undefined));
    if (!result.ok) throw new Error('The document should have been accepted.');
    const reached: unknown[] = [result.document];
    for (const value of reached) {
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) expect(Object.getPrototypeOf(value)).toBeNull();
      reached.push(...Object.values(value));
    }
    expect(reached.length).toBeGreaterThan(100);
  });
});

describe('size and depth', () => {
  test.each(['[', '{"a":', '[{"notes":['])('100,000 of %s, closed or not', (open) => {
    const deep = open.repeat(100_000);
    const result = parseScenario(deep);
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0]).toMatchObject({ rule: 'limit', line: 1 });
    expect(result.places).toBeNull();
  });

  test('100,000 conditions, one in the other', () => {
    expect(parseScenario(withCondition(100_000)).findings).toMatchObject([{ rule: 'limit' }]);
  });

  test('a condition nested to the limit is read, one more is not', () => {
    // The document, "beats", the beat, "lines" and the line are five levels.
    expect(found(withCondition(27))).toEqual([]);
    const [finding] = found(withCondition(28));
    expect(finding).toMatch(/^limit \/beats\/phone-rings\/lines\/1\/when(\/not){27} /);
  });

  test('one string of 50 MB', () => {
    expect(found(`"${'x'.repeat(50_000_000)}"`)).toEqual(['limit  1:1']);
    expect(found(withMember(`"notes": "${'x'.repeat(4_000_000)}"`)).at(0)).toMatch(/^limit \/notes 1:11/);
  });

  test('a million beats', () => {
    const beats = Array.from({ length: 1_000_000 }, (_, index) => `"b${index}":{"to":"b0"}`).join();
    expect(found(withMember(`"beats":{${beats}}`))).toEqual(['limit  1:1']);
    const fewer = `"beats":{${beats.slice(0, beats.indexOf(',"b200000"'))}}`;
    expect(parseScenario(withMember(fewer)).findings.map((finding) => finding.rule)).toContain('limit');
  });
});

describe('broken text', () => {
  test('cut off anywhere, it is refused', () => {
    const text = JSON.stringify(everything());
    for (let length = 0; length < text.length; length += 7) {
      const result = parseScenario(text.slice(0, length));
      expect(result.ok).toBe(false);
      expect(result.findings).toHaveLength(1);
      expect(result.findings[0]).toMatchObject({ rule: 'schema', pointer: '' });
    }
  });

  test.each(['utf16le', 'latin1', 'utf8'] as const)('UTF-16 read as %s', (encoding) => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify(everything())}`, 'utf16le');
    const text = bytes.toString(encoding);
    expect(found(text)).toEqual(['schema  1:1']);
  });

  test('bytes of nothing', () => {
    expect(found('\u0000'.repeat(1_000))).toEqual(['schema  1:1']);
  });

  test('a byte order mark alone keeps a scenario from being accepted', () => {
    expect(found(`\uFEFF${JSON.stringify(everything())}`)).toEqual(['schema  1:1']);
  });

  const numbers = ['NaN', '-NaN', 'Infinity', '1e999', '-1e999', '0x10', '1_000', '١'];
  test.each(numbers)('a number written %s', (number) => {
    const text = changed((draft) => Object.assign(draft, { minutes: '@@' })).replace('"@@"', number);
    const [finding, ...more] = parseScenario(text).findings;
    expect(more).toEqual([]);
    expect(finding?.rule).toBe('schema');
    expect(`${finding?.line}`).toBe(where(text, number).split(':')[0]);
  });
});

test('ids that every object inherits are ids like others', () => {
  const text = changed((draft) => {
    Object.assign(draft, { flags: ['valueof', 'knows-office', 'calm'] });
    Object.assign(draft['beats'] ?? {}, {
      tostring: { to: 'hasownproperty' },
      hasownproperty: { to: 'tostring' },
    });
  });
  expect(found(text)).toEqual([]);
});
