import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIBRARIES, WORKS } from '#renderer/ui/credits/works.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const read = (...parts: string[]): string => readFileSync(path.join(ROOT, ...parts), 'utf8');

/** The rows of the table of licences. */
const rows = read('assets', 'LICENSES.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what'));

describe('the credits', () => {
  it('name every work of the licences, and no other', () => {
    expect(WORKS).toHaveLength(rows.length);
    for (const [index, { who, licence }] of WORKS.entries()) {
      expect(rows[index]).toContain(licence);
      expect(rows[index]).toContain(who.split(' (')[0]);
    }
  });

  it('name libraries that are installed, with the licence they come with', () => {
    for (const { name, licence } of LIBRARIES) {
      expect(JSON.parse(read('node_modules', name, 'package.json'))).toMatchObject({ license: licence });
    }
  });
});
