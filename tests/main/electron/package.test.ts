import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '#main/start/build.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PREBUILT = `linux-${process.arch}.node`;
const run = promisify(execFile);
let base: string;
let resources: string;
let asar: string;
let names: string[];

/** All that electron-builder needs of Electron: a program whose fuses can be found and set. */
async function makeStub(folder: string): Promise<void> {
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const fuses = Buffer.from([1, 8, ...Buffer.from('10110001')]);
  await mkdir(folder);
  await writeFile(path.join(folder, 'electron'), Buffer.concat([sentinel, fuses]), { mode: 0o755 });
  await writeFile(path.join(folder, 'version'), '0.0.0');
}

beforeAll(async () => {
  await buildWhenStale(ROOT, process.env, { write: () => undefined, isTty: false, now: () => performance.now() });
  base = await mkdtemp(path.join(tmpdir(), 'package-'));
  await makeStub(path.join(base, 'stub'));
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const options = [`-c.electronDist=${path.join(base, 'stub')}`, `-c.directories.output=${path.join(base, 'out')}`];
  await run(process.execPath, [builder, '--linux', 'dir', `--${process.arch}`, ...options], { cwd: ROOT });
  const unpacked = (await readdir(path.join(base, 'out'))).find((name) => name.endsWith('unpacked'));
  resources = path.join(base, 'out', unpacked ?? '', 'resources');
  asar = path.join(resources, 'app.asar');
  names = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
}, 120_000);

afterAll(() => rm(base, { recursive: true, force: true }));

/** A name in the archive, cut to its first two parts. */
function twoDeep(name: string): string {
  return name.split('/').slice(1, 3).join('/');
}

/** What a built script imports. */
function importsOf(script: string): string[] {
  const imported = script.matchAll(/^(?:import|export)\b[^'"]*?from ["']([^"']+)["'];?$|^import ["']([^"']+)["'];?$/gm);
  return [...imported].map(([, from, bare]) => (from ?? bare ?? '').replace(/^node:/, ''));
}

describe('the package', () => {
  it.each([
    '/package.json',
    '/LICENSE',
    '/dist/electron/main.js',
    '/dist/electron/preload.cjs',
    '/dist/renderer/index.html',
    '/scenarios/missing-dressing.scenario.json',
    '/scenarios/dusty-suite.scenario.json',
    `/node_modules/better-sqlite3/prebuilds/${PREBUILT}`,
  ])('holds %s', (name) => expect(names).toContain(name));

  it('holds nothing that is not needed to run', () => {
    const folders = new Set(names.map(twoDeep));
    expect([...folders].toSorted()).toEqual([
      'LICENSE',
      'dist',
      'dist/electron',
      'dist/renderer',
      'node_modules',
      'node_modules/better-sqlite3',
      'package.json',
      'scenarios',
      ...new Set(names.filter((name) => name.startsWith('/scenarios/')).map(twoDeep)),
    ]);
    expect(names.filter((name) => /\.(?:map|tsx?|cpp|c|gyp)$|\.test\.|\.spec\./.test(name))).toEqual([]);
    expect(names.filter((name) => name.endsWith('.node'))).toHaveLength(1);
  });

  it('starts with main, which needs only what is beside it, Node and Electron', () => {
    const data: unknown = JSON.parse(extractFile(asar, 'package.json').toString());
    expect(data).toMatchObject({ main: 'dist/electron/main.js', type: 'module' });
    const scripts = names.filter((name) => /^\/dist\/electron\/.*\.js$/.test(name));
    const outside = scripts.flatMap((name) => importsOf(extractFile(asar, name.slice(1)).toString()));
    const others = new Set(outside.filter((name) => !builtinModules.includes(name)));
    const beside = [...others].filter((name) => name.startsWith('./'));
    expect(names).toEqual(expect.arrayContaining(beside.map((name) => `/dist/electron/${name.slice(2)}`)));
    expect([...others].filter((name) => !beside.includes(name)).toSorted()).toEqual(['better-sqlite3', 'electron']);
    const preload = extractFile(asar, 'dist/electron/preload.cjs').toString();
    expect(preload).not.toMatch(/^import\b/m);
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  });

  it('keeps outside the archive what the system loads and what is watched', async () => {
    const outside = await readdir(`${asar}.unpacked`, { recursive: true });
    expect(outside).toContain(path.join('node_modules/better-sqlite3/prebuilds', PREBUILT));
    expect(outside).toContain(path.join('scenarios', 'missing-dressing.scenario.json'));
    expect(outside.filter((name) => name.startsWith('dist'))).toEqual([]);
  });

  it('has a database that opens', async () => {
    const folder = path.join(base, 'extracted');
    extractAll(asar, folder);
    const script = "new (require('better-sqlite3'))(':memory:').exec('CREATE TABLE t (x TEXT) STRICT')";
    await expect(run(process.execPath, ['-e', script], { cwd: folder })).resolves.toBeDefined();
  });

  it('carries the hash of every file in it', () => {
    const entry: unknown = Reflect.get(getRawHeader(asar).header, 'files');
    expect(JSON.stringify(entry)).toMatch(/"index\.html":\{[^}]*"integrity":\{"algorithm":"SHA256","hash":"[0-9a-f]{64}"/);
  });

  it('has its fuses set', async () => {
    // A fuse is a character in the program's file.
    const [on, off] = ['1'.codePointAt(0), '0'.codePointAt(0)];
    const program = path.join(path.dirname(resources), 'extra-mile');
    await expect(getCurrentFuseWire(program)).resolves.toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });
});
