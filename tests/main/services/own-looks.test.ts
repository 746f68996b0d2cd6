import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADS } from '#core/looks/part-names.ts';
import { codeOf } from '#core/looks/parts.ts';
import { FEELINGS } from '#core/scenario/format.ts';
import { OwnLooks } from '#main/services/page/own-looks.ts';
import { SOME_PARTS } from '#tests/support/look-parts.ts';
import { furnishWardrobe } from '#tests/support/wardrobe-folder.ts';

const CODE = codeOf(SOME_PARTS);

let root: string;
let looks: OwnLooks;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'own-looks-'));
  furnishWardrobe(root);
  looks = new OwnLooks(root);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const picture = (...segments: readonly string[]): Promise<string | null> => looks.picture(['own', 'looks', ...segments]);

describe('the pictures of a look put together from parts', () => {
  it.each([...FEELINGS.flatMap((feeling) => [feeling, `head-${feeling}`]), 'blink-calm', 'body'])('have %s', async (name) => {
    expect(await picture(CODE, `${name}.svg`)).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="900" height="1330"/);
  });

  it('show the parts that the code says', async () => {
    const [one, other] = await Promise.all([picture(CODE, 'calm.svg'), picture(codeOf({ ...SOME_PARTS, hair: '#123abc' }), 'calm.svg')]);
    expect(one).toContain(`"${SOME_PARTS.hair}"`);
    expect(other).toContain('"#123abc"');
  });

  it('are drawn again once forgotten, the same', async () => {
    const first = await picture(CODE, 'sad.svg');
    const others = HEADS.flatMap((head) => ['#111111', '#222222', '#444444'].map((hair) => codeOf({ ...SOME_PARTS, head, hair })));
    const drawn = await Promise.all(others.map((code) => picture(code, 'sad.svg')));
    expect(new Set(drawn).size).toBe(others.length);
    expect(await picture(CODE, 'sad.svg')).toBe(first);
  });

  it('leave room for all else while many are asked for', async () => {
    const codes = HEADS.map((head) => codeOf({ ...SOME_PARTS, head, skin: '#333333' }));
    let drawn = 0;
    const all = codes.map(async (code) => {
      await picture(code, 'calm.svg');
      drawn++;
    });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(drawn).toBeLessThan(codes.length);
    await Promise.all(all);
    expect(drawn).toBe(codes.length);
  });
});

it.each([
  [],
  ['calm.svg'],
  [CODE],
  [CODE, ''],
  [CODE, 'calm'],
  [CODE, 'calm.png'],
  [CODE, 'happy.svg'],
  [CODE, 'toString'],
  [CODE, 'blink-angry.svg'],
  [CODE, '../calm.svg'],
  [CODE, 'calm.svg', 'more'],
  ['peep-dana', 'calm.svg'],
  ['..', 'calm.svg'],
  [`${CODE}%00`, 'calm.svg'],
  [CODE.replace('bangs', 'bear'), 'calm.svg'],
  [CODE.replace('8a5233', '"/><script>'), 'calm.svg'],
  [CODE.repeat(500), 'calm.svg'],
])('there is none at %j, %j', async (...segments) => {
  expect(await picture(...segments)).toBeNull();
});

it('looks lie nowhere else', async () => {
  for (const segments of [['own', CODE, 'calm.svg'], ['looks', CODE, 'calm.svg'], ['own', 'look', CODE, 'calm.svg'], []]) {
    expect(await looks.picture(segments)).toBeNull();
  }
});

it('fails where the page is not there, and draws once it is', async () => {
  const page = path.join(root, 'page');
  const early = new OwnLooks(page);
  const calm = ['own', 'looks', CODE, 'calm.svg'];
  await expect(early.picture(calm)).rejects.toThrow('ENOENT');
  furnishWardrobe(page);
  expect(await early.picture(calm)).toBe(await looks.picture(calm));
});
