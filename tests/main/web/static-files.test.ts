import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFile } from '#main/web/static-files.ts';

let folder = '';
let root = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'static-files-')));
  root = path.join(folder, 'page');
  await mkdir(path.join(root, 'app', 'folder.js'), { recursive: true });
  await mkdir(path.join(folder, 'page-secret'));
  const files = ['index.html', 'app/app-a1b2c3d4.js', 'app/app.js.map', 'app/font.woff2', '.env', 'key.pem', 'no-type'];
  for (const file of files) await writeFile(path.join(root, file), file);
  await writeFile(path.join(folder, 'page-secret', 'secret.html'), 'secret');
  await symlink(path.join(folder, 'page-secret'), path.join(root, 'way-out'));
  await symlink(path.join(folder, 'page-secret', 'secret.html'), path.join(root, 'secret.html'));
  await symlink(path.join(root, 'index.html'), path.join(root, 'inside.html'));
});

afterAll(() => rm(folder, { recursive: true }));

test('finds the files of a page, each with its type', async () => {
  expect(await findFile(root, '/index.html')).toEqual({
    path: path.join(root, 'index.html'),
    type: 'text/html; charset=utf-8',
    immutable: false,
  });
  expect(await findFile(root, '/app/app-a1b2c3d4.js')).toMatchObject({ type: 'text/javascript; charset=utf-8', immutable: true });
  expect(await findFile(root, '/app/font.woff2')).toMatchObject({ type: 'font/woff2', immutable: false });
});

test('a link that stays inside is followed', async () => {
  expect(await findFile(root, '/inside.html')).toMatchObject({ path: path.join(root, 'index.html') });
});

test.each([
  '/',
  '',
  '/missing.js',
  '/app',
  '/app/',
  '/app/folder.js',
  '/../page-secret/secret.html',
  '/way-out/secret.html',
  '/secret.html',
  '/.env',
  '/app/app.js.map',
  '/app/app-a1b2c3d4.js.',
  '/index.html/',
  '/key.pem',
  '/no-type',
  '//index.html',
  '/assets\\app-a1b2c3d4.js',
  '/index.html\u0000.js',
])('gives out nothing for %j', async (urlPath) => {
  expect(await findFile(root, urlPath)).toBeNull();
});
