import { describe, expect, test } from 'vitest';
import { parseScenario } from '#core/scenario/parse.ts';
import type { Draft } from './support.ts';
import { changed, everything, found, messageOf, where } from './support.ts';

/** Written out, not taken from the parser: the contract's own numbers. */
const MOST_BYTES = 5_000_000;

function nested(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}

function counted(count: number, prefix: string, value: unknown): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, value]));
}

function add(holder: Draft | undefined, members: Record<string, unknown>): void {
  Object.assign(holder ?? {}, members);
}

/** A valid scenario of exactly so many bytes of UTF-8, most of them in its notes. */
function ofSize(bytes: number, filler: string): string {
  const draft: Record<string, unknown> = { ...everything() };
  const size = (): number => Buffer.byteLength(JSON.stringify(draft));
  const text = filler.repeat(1_000);
  const notes: string[] = [];
  draft['notes'] = notes;
  const room = bytes - size() - 5_000;
  const each = Buffer.byteLength(JSON.stringify(text)) + 1;
  for (let used = 0; used + each < room; used += each) notes.push(text);
  const short = bytes - size() - ',""'.length;
  notes.push('x'.repeat(short));
  return JSON.stringify(draft);
}

describe('size', () => {
  test.each(['x', 'é', '中', '🥗'])('5,000,000 bytes of %s pass, one more does not', (filler) => {
    const text = ofSize(MOST_BYTES, filler);
    expect(Buffer.byteLength(text)).toBe(MOST_BYTES);
    expect(found(text)).toEqual([]);
    expect(found(`${text} `)).toEqual(['limit  1:1']);
  });

  test('is told before anything else is looked at', () => {
    expect(found('{'.repeat(MOST_BYTES + 1))).toEqual(['limit  1:1']);
    expect(parseScenario(' '.repeat(MOST_BYTES + 1)).places).toBeNull();
  });
});

describe('nesting', () => {
  test('32 levels pass, the document being the first', () => {
    expect(found(changed((draft) => Object.assign(draft, { notes: JSON.parse(nested(31)) })))).toEqual([]);
  });

  test('the 33rd is told where it begins', () => {
    const text = JSON.stringify({ ...everything(), notes: JSON.parse(nested(32)) });
    const [finding, ...more] = parseScenario(text).findings;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'limit', pointer: `/notes${'/0'.repeat(31)}`, line: 1 });
    expect(finding?.column).toBe(text.indexOf('[[[') + 32);
  });

  test('what was found before it is told too, nothing after it', () => {
    const text = `{"a": 1, "a": 2, "b": ${nested(40)}, "c": 1, "c": 2, ?`;
    expect(found(text)).toEqual(['schema /a 1:10', `limit /b${'/0'.repeat(31)} 1:54`]);
  });
});

describe('length', () => {
  test('a string of 10,001 characters is told, once and at its place', () => {
    const text = changed((draft) => {
      add(draft, { id: 'x'.repeat(10_001), title: '🥗'.repeat(10_001) });
    });
    expect(found(text)).toEqual([
      `limit /id ${where(text, '"xxx')}`,
      `limit /title ${where(text, '"🥗')}`,
    ]);
  });

  test('keys are strings too', () => {
    const key = 'k'.repeat(10_001);
    const text = changed((draft) => Object.assign(draft, { notes: { [key]: 1 } }));
    expect(found(text)).toEqual([`limit /notes/${key} ${where(text, '"kkk')}`]);
  });

  test('escapes count as the characters they stand for', () => {
    const text = changed((draft) => Object.assign(draft, { role: `${'\n'.repeat(9_999)}x` }));
    expect(found(text)).toEqual([]);
  });
});

describe('counts', () => {
  const pass = { to: 'thanks' };
  const choice = { say: 'A', grade: 'meets', why: 'b', to: 'thanks' };

  /** Fills up to a count what is there in part already. */
  const fills: Record<string, (draft: Draft, count: number) => void> = {
    '/beats': (draft, count) => add(draft['beats'], counted(count - 4, 'b', pass)),
    '/needs': (draft, count) => add(draft['needs'], counted(count - 1, 'n', 'A need')),
    '/promises': (draft, count) => add(draft['promises'], counted(count - 1, 'p', 'A promise')),
    '/variants': (draft, count) => add(draft['variants'], counted(count - 1, 'v', {})),
    '/flags': (draft, count) => {
      add(draft, { flags: ['knows-office', 'calm', ...Object.keys(counted(count - 2, 'f', 0))] });
    },
    '/beats/more/choices': (draft, count) => {
      const choices = Array.from({ length: count }, (_, index) => ({ id: `c${index}`, ...choice }));
      add(draft['beats'], { more: { choices } });
    },
  };

  test.each([
    ['/beats', 2_000],
    ['/beats/more/choices', 8],
    ['/flags', 64],
    ['/needs', 32],
    ['/promises', 32],
    ['/variants', 16],
  ])('%s: %i pass, one more does not', (pointer, most) => {
    const fill = fills[pointer] ?? (() => undefined);
    expect(found(changed((draft) => fill(draft, most)))).toEqual([]);
    const text = changed((draft) => fill(draft, most + 1));
    const { findings, places } = parseScenario(text);
    expect(findings).toMatchObject([{ rule: 'limit', pointer, ...places?.at(pointer) }]);
    expect(messageOf(text)).toContain(`has ${(most + 1).toLocaleString('en')} entries`);
    expect(messageOf(text)).toContain(`at most ${most.toLocaleString('en')} are allowed`);
  });

  test('what is over a limit is not looked into', () => {
    const text = changed((draft) => Object.assign(draft, { beats: counted(2_001, 'b', 'not a beat') }));
    expect(found(text)).toEqual([`limit /beats ${where(text, '{\n    "b0"')}`]);
  });
});
