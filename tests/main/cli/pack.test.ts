import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '#tests/support/cli.ts';
import { SOME_PARTS } from '#tests/support/look-parts.ts';
import { packBytes } from '#tests/support/packs.ts';
import { svgWith } from '#tests/support/pictures.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const PRINCIPLES = JSON.stringify({ format: 1, principles: ['listen', 'other'].map((id) => ({ id, name: id, summary: '', looks: { F: 'f', C: 'c', A: 'a' } })) });
const tea = (parts: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(documentWith({ id: 'tea', beats: { one: { choices: [choiceWith('go', { shows: ['listen'] })] }, end: END }, ...parts }));

let house: TestHouse;
let folder: string;

beforeEach(async () => {
  house = await TestHouse.build();
  folder = join(house.root, 'mine');
  await mkdir(folder);
  await writeFile(join(folder, 'tea.scenario.json'), tea());
  await writeFile(join(folder, 'principles.json'), PRINCIPLES);
});

afterEach(() => house.demolish());

const cli = (...args: readonly string[]) => runCli(args, folder);
const pack = (...more: readonly string[]) => cli('pack', 'tea.scenario.json', '--name', 'Tea', '--out', 'tea.extramile.zip', ...more);
const unpack = (...more: readonly string[]) => cli('unpack', 'tea.extramile.zip', '--data', house.dataFolder, ...more);

describe('pack', () => {
  test('puts scenarios into one file, with the principles they name', async () => {
    const { exitCode, stdout, stderr } = await pack('--json', '--created', '2026-11-22');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ out: 'tea.extramile.zip', files: ['principles.json', 'tea.scenario.json'] });
    const first = await readFile(join(folder, 'tea.extramile.zip'));
    await pack('--created', '2026-11-22');
    expect((await readFile(join(folder, 'tea.extramile.zip'))).equals(first)).toBe(true);
  });

  test('is called as its file where nothing else is said', async () => {
    await cli('pack', '.', '--out', 'front-desk.extramile.zip');
    const { stdout } = await cli('unpack', 'front-desk.extramile.zip', '--review', '--json', '--data', house.dataFolder);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'front-desk', files: [{ path: 'principles.json', joins: { added: ['listen', 'other'] } }, { path: 'tea.scenario.json' }] });
  });

  describe('of a scenario that names something of the organisation’s own', () => {
    const MUG = svgWith('<rect width="9" height="9"/>');
    const put = async (...below: string[]): Promise<void> => {
      const library = join(...below, 'library');
      await mkdir(join(library, 'images'), { recursive: true });
      await writeFile(join(library, 'images', '0123456789abcdef.svg'), MUG);
      const props = { 'our-mug': { title: 'Our mug', image: '0123456789abcdef.svg', width: 40, height: 50 } };
      await writeFile(join(library, 'library.json'), JSON.stringify({ format: 1, props }));
    };
    const packed = async (...more: readonly string[]): Promise<unknown> => JSON.parse((await pack('--json', ...more)).stdout);
    beforeEach(() => writeFile(join(folder, 'tea.scenario.json'), tea({ beats: { one: { stage: { props: ['our-mug'] }, choices: [choiceWith('go')] }, end: END } })));

    test('takes that along from the data folder that it is told, with its picture', async () => {
      await put(house.dataFolder);
      expect(await packed()).toMatchObject({ files: ['tea.scenario.json'] });
      expect(await packed('--data', house.dataFolder)).toMatchObject({ files: ['images/0123456789abcdef.svg', 'library.json', 'tea.scenario.json'] });
    });

    test('takes it along from the nearest library where nothing else is said', async () => {
      await put(house.root);
      expect(await packed()).toMatchObject({ files: ['images/0123456789abcdef.svg', 'library.json', 'tea.scenario.json'] });
    });

    test('takes the looks of its people along, which have no picture', async () => {
      await writeFile(join(folder, 'tea.scenario.json'), tea({ cast: { kim: { name: 'Kim', look: 'our-porter' } } }));
      await mkdir(join(house.root, 'library'));
      const looks = { 'our-porter': { title: 'Our porter', parts: SOME_PARTS } };
      await writeFile(join(house.root, 'library', 'library.json'), JSON.stringify({ format: 2, looks }));
      expect(await packed()).toMatchObject({ files: expect.arrayContaining(['library.json', 'tea.scenario.json']) });
      expect((await unpack('--review')).stdout).toContain('library.json: new');
    });

    test('is not made where the picture is gone, or the library cannot be read', async () => {
      await put(house.root);
      await rm(join(house.root, 'library', 'images'), { recursive: true });
      expect(await pack()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('0123456789abcdef.svg') });
      await writeFile(join(house.root, 'library', 'library.json'), '{');
      expect(await pack()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('library.json') });
    });
  });

  test('takes no file that breaks a rule, and names it', async () => {
    await writeFile(join(folder, 'tea.scenario.json'), '{}');
    const { exitCode, stderr } = await pack();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('"tea.scenario.json" breaks rules of its format');
  });

  test.each([
    ['a day that is none', ['--created', '2026-02-30']],
    ['an empty name', ['--name', ' ']],
  ])('refuses %s', async (_, more) => {
    expect((await pack(...more)).exitCode).toBe(2);
  });
});

describe('unpack', () => {
  test('says what is in a pack and changes nothing, then installs what is new', async () => {
    await pack('--author', 'Ana', '--licence', 'CC0 1.0');
    const review = await unpack('--review');
    expect(review.stdout).toContain('by Ana, licence CC0 1.0');
    expect(review.stdout).toContain('tea.scenario.json: new');
    // The scenario has errors: everybody gets one grade in it.
    expect(review.exitCode).toBe(1);
    await expect(readFile(join(house.dataFolder, 'scenarios', 'tea.scenario.json'))).rejects.toThrow('ENOENT');
    const installed = await unpack('--install', '--json');
    expect(JSON.parse(installed.stdout)).toMatchObject({ added: expect.arrayContaining(['tea.scenario.json']), replaced: [], left: [] });
    expect(await readFile(join(house.dataFolder, 'scenarios', 'tea.scenario.json'), 'utf8')).toBe(tea());
    // What somebody changed here meanwhile stays, unless all is asked for.
    await writeFile(join(house.dataFolder, 'scenarios', 'tea.scenario.json'), tea({ title: 'Mine' }));
    expect(JSON.parse((await unpack('--install', '--json')).stdout)).toEqual({ added: [], replaced: [], left: ['tea.scenario.json'] });
    expect((await unpack('--install', '--all')).stdout).toContain('tea.scenario.json: replaced');
    expect(await readFile(join(house.dataFolder, 'scenarios', 'tea.scenario.json'), 'utf8')).toBe(tea());
  });

  test('refuses a hostile pack with its reason', async () => {
    await writeFile(join(folder, 'tea.extramile.zip'), packBytes({ 'tea.scenario.json': tea() }, { more: [{ name: '../x.scenario.json', contents: '{}' }] }));
    const { exitCode, stdout } = await unpack('--install', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'bad-input', details: { refusal: 'climbs', about: '../x.scenario.json' } } });
  });

  test('asks what to do, and for a file that is there', async () => {
    expect(await unpack()).toMatchObject({ exitCode: 2, stderr: 'Say what to do with the pack: --review or --install.\n' });
    expect((await unpack('--review')).exitCode).toBe(2);
    expect((await unpack('--review', '--install')).exitCode).toBe(2);
  });
});
