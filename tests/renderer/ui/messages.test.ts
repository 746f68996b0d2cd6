import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { ERROR_STATUS } from '#core/contract/errors.ts';
import { FEELINGS } from '#core/scenario/format.ts';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };

const RENDERER = path.resolve(import.meta.dirname, '../../../renderer');

async function sources(): Promise<string> {
  const files = await readdir(RENDERER, { recursive: true });
  const texts = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFile(path.join(RENDERER, file), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

describe('the messages', () => {
  it.each(Object.keys(en))('%s can be read', (id) => {
    const problems: unknown[] = [];
    const intl = createIntl({ locale: 'en', messages: en, onError: (error) => problems.push(error) });
    const values = { count: 2, change: 1, seconds: 2, minutes: 2, shown: 1, opportunities: 2, dazzled: 2, lapses: 2 };
    const words = { name: 'Dana', feeling: 'calm', words: 'Hello', say: 'Hello', need: 'x', promise: 'y', page: 'z' };
    const numbers = { left: 1, total: 2, costs: 3, score: 4, units: 5, asked: 1, allowed: 1, slips: 1, dazzles: 0, surprises: 0 };
    const more = { from: 1, to: 2, before: 'a', after: 'b', start: 1, end: 2, low: 0, high: 3, below: 10, factor: 2, value: 100, grade: 'A', line: 1, column: 2 };
    const text = intl.formatMessage({ id }, { ...values, ...words, ...numbers, ...more });
    expect(problems).toEqual([]);
    expect(text).not.toMatch(/[{}]/);
  });

  it('are all in use', async () => {
    const used = await sources();
    // `feeling.${feeling}` puts every message that begins so to use.
    const stems = [...used.matchAll(/`([a-z]+[.-][a-z.-]*)\$\{/g)].map(([, stem]) => stem ?? '');
    const idle = Object.keys(en).filter(
      (id) => !used.includes(`'${id}'`) && !stems.some((stem) => id.startsWith(stem)),
    );
    expect(idle).toEqual([]);
  });

  it('has words for every feeling and every way to fail', () => {
    expect(Object.keys(en)).toEqual(
      expect.arrayContaining([
        ...FEELINGS.map((feeling) => `feeling.${feeling}`),
        ...Object.keys(ERROR_STATUS).map((code) => `failure.${code}`),
      ]),
    );
  });
});
