import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '#core/looks/parts.ts';
import { SOME_PARTS } from '#tests/support/look-parts.ts';
import { furnishWardrobe } from '#tests/support/wardrobe-folder.ts';
import { launch, openTestShell, type TestShell } from './shell.ts';

const IMAGE = '0123456789abcdef.svg';
const LOOK = `/own/looks/${codeOf(SOME_PARTS)}`;

let at: TestShell;
let cookie = '';

beforeAll(async () => {
  at = await openTestShell();
  cookie = await launch(at);
  const folder = path.join(at.folder, 'data', 'library', 'images');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, IMAGE), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(path.join(folder, 'notes.json'), '{}');
  furnishWardrobe(path.join(at.folder, 'page'));
  await symlink(path.join(at.folder, 'secret.txt'), path.join(folder, 'fedcba9876543210.png'));
});

afterAll(() => at.dispose());

const get = (place: string, headers: Record<string, string> = { Cookie: cookie }): Promise<Response> => fetch(`${at.origin}${place}`, { headers });

test('the organisation’s pictures are given out with their type and a policy under which nothing runs', async () => {
  const { status, headers } = await get(`/own/${IMAGE}`);
  expect([status, headers.get('Content-Type'), headers.get('X-Content-Type-Options')]).toEqual([200, 'image/svg+xml', 'nosniff']);
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");
  // The name says what is in it.
  expect(headers.get('Cache-Control')).toContain('immutable');
});

test('and nothing else of their folder is, nor to strangers', async () => {
  for (const place of ['/own/notes.json', '/own/fedcba9876543210.png', '/own/../library.json', '/own/', `/own/x/${IMAGE}`, '/own/aaaaaaaaaaaaaaaa.png']) {
    expect((await get(place)).status, place).toBe(404);
  }
  expect((await get(`/own/${IMAGE}`, {})).status).toBe(403);
});

test('looks put together from parts are drawn when asked for, under the same policy', async () => {
  const { status, headers } = await get(`${LOOK}/head-sad.svg`);
  expect([status, headers.get('Content-Type'), headers.get('X-Content-Type-Options')]).toEqual([200, 'image/svg+xml', 'nosniff']);
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");
  expect(headers.get('Cache-Control')).toBe('private, max-age=86400');
});

test('and none that nobody can put together, nor for strangers', async () => {
  for (const place of [`${LOOK}/happy.svg`, `${LOOK}x/sad.svg`, LOOK, `${LOOK}/../sad.svg`, '/own/looks/', '/own/looks/peep-dana/sad.svg']) {
    expect((await get(place)).status, place).toBe(404);
  }
  expect((await get(`${LOOK}/sad.svg`, {})).status).toBe(403);
});
