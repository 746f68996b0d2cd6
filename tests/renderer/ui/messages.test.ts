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

/** A value of the right kind for every variable that a message names. */
function valuesFor(message: unknown): Record<string, string | number> {
  const named = [...String(message).matchAll(/\{(\w+)(?:,\s*(\w+))?/g)].map(([, name = '', kind]) => [name, kind] as const);
  const numbers = new Set(named.filter(([, kind]) => kind === 'number' || kind === 'plural').map(([name]) => name));
  return Object.fromEntries(named.map(([name]) => [name, numbers.has(name) ? 2 : 'other']));
}

describe('the messages', () => {
  it.each(Object.keys(en))('%s can be read', (id) => {
    const problems: unknown[] = [];
    const intl = createIntl({ locale: 'en', messages: en, onError: (error) => problems.push(error) });
    const text = intl.formatMessage({ id }, valuesFor(intl.messages[id]));
    expect(problems).toEqual([]);
    expect(text).not.toMatch(/[{}]/);
  });

  it.each(['en', 'es'])('stand once each in %s.json', async (language) => {
    const text = await readFile(path.join(RENDERER, `ui/messages/${language}.json`), 'utf8');
    const ids = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids).toHaveLength(Object.keys(en).length);
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
