import { describe, expect, test } from 'vitest';
import { MOST_FINDINGS } from '#core/scenario/finding-bag.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { quote } from '#core/scenario/text/quote.ts';
import { changed, everything, found, messageOf, where } from './support.ts';

describe('findings', () => {
  test('come all at once, by line and column', () => {
    const text = changed((draft) => {
      Object.assign(draft, { title: '', customer: 'dan', minutes: 0, extra: 1, start: 'nowhere' });
      delete draft['role'];
    }).replace('"notes"', '"id": "again",\n  "notes"');
    expect(found(text)).toEqual([
      'schema /role 1:1',
      `schema /title ${where(text, '"",')}`,
      `schema /minutes ${where(text, '0,')}`,
      `unknown-reference /customer ${where(text, '"dan",')}`,
      `unknown-reference /start ${where(text, '"nowhere"')}`,
      `schema /id ${where(text, '"id": "again"')}`,
      `schema /extra ${where(text, '"extra"')}`,
    ]);
  });

  test('are errors, each with a message of its own', () => {
    const { findings } = parseScenario('{"format": 1, "id": "A", "flags": ["a", "a"]}');
    expect(findings.every((finding) => finding.severity === 'error')).toBe(true);
    expect(new Set(findings.map((finding) => finding.message)).size).toBe(findings.length);
  });

  test('of one rule and pointer are told once, of two rules both', () => {
    const long = 'x'.repeat(10_001);
    const text = changed((draft) => Object.assign(draft, { [long]: 1 }));
    const place = where(text, `"${long}"`);
    expect(found(text)).toEqual([`limit /${long} ${place}`, `schema /${long} ${place}`]);
    expect(found('{"a": 1, "a": 2, "a": 3}').filter((finding) => finding.includes(' /a '))).toHaveLength(1);
  });

  test('beyond the first thousand are left out, and a last one says so', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  "unknown-${index}": 1`);
    const { findings } = parseScenario(`{\n${keys.toReversed().join(',\n')}\n}`);
    expect(findings).toHaveLength(MOST_FINDINGS + 1);
    expect(findings.at(-1)).toMatchObject({ rule: 'limit', pointer: '' });
    expect(findings.at(-1)?.message).toContain(`more faults than the ${MOST_FINDINGS} listed`);
    const lines = findings.map((finding) => finding.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(findings[10]).toMatchObject({ pointer: '/unknown-19999', line: 2, column: 3 });
  });

  test('exactly a thousand need no such word', () => {
    const notes = Array.from({ length: MOST_FINDINGS }, () => '1e999').join();
    const text = JSON.stringify({ ...everything(), notes: '@@' }).replace('"@@"', `[${notes}]`);
    const { findings } = parseScenario(text);
    expect(findings).toHaveLength(MOST_FINDINGS);
    expect(findings.at(-1)?.pointer).toBe('/notes/999');
  });

  test('with endless pointers are cut by their size', () => {
    const key = 'k'.repeat(10_000);
    const broken = Array.from({ length: 900 }, () => '1e999').join();
    const { findings } = parseScenario(`{"notes": {"${key}": [${broken}]}}`);
    expect(findings.length).toBeLessThan(300);
    expect(findings.at(-1)?.rule).toBe('limit');
  });
});

describe('a value in a message', () => {
  test('is shortened to 60 characters', () => {
    expect(quote('a'.repeat(60))).toBe(`"${'a'.repeat(60)}"`);
    expect(quote('a'.repeat(61))).toBe(`"${'a'.repeat(59)}…"`);
    expect(quote('🥗'.repeat(1_000_000))).toBe(`"${'🥗'.repeat(59)}…"`);
  });

  test('cannot act on the screen: control, bidi, zero-width and broken characters are written out', () => {
    expect(quote('a\u202eb\u0000c\nd\u200be\ud800f"g\\h\u2028')).toBe(
      '"a\\u{202E}b\\u{0000}c\\u{000A}d\\u{200B}e\\u{D800}f\\"g\\\\h\\u{2028}"',
    );
  });

  test('keeps letters of every script', () => {
    expect(quote('שלום مرحبا 你好')).toBe('"שלום مرحبا 你好"');
  });

  test('is quoted so wherever it stands', () => {
    const text = changed((draft) => Object.assign(draft, { start: `\u202e${'z'.repeat(500)}` }));
    expect(messageOf(text)).toContain(`There is no beat "\\u{202E}${'z'.repeat(58)}…".`);
  });
});
