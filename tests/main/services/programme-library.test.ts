import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import type { ProgrammeLibrary } from '#main/services/library/programme-library.ts';
import { programmeWith } from '#tests/support/programmes.ts';
import { TestHouse } from '#tests/support/services.ts';

let house: TestHouse;
let library: ProgrammeLibrary;

beforeEach(async () => {
  house = await TestHouse.build();
  ({ programmes: library } = await house.open());
});

afterEach(() => house.demolish());

async function write(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
}

const bundle = (name: string, content: unknown) => write(join(house.bundledFolder, name), content);
const own = (name: string, content: unknown) => write(join(house.dataFolder, 'scenarios', name), content);

const principles = (...ids: string[]) => ({
  format: 1,
  principles: ids.map((id) => ({ id, name: id, summary: '', looks: { F: 'f', C: 'c', A: 'a' } })),
});

describe('programmes', () => {
  test('are none where there are no folders', async () => {
    expect(await library.list()).toEqual({ programmes: [], broken: [] });
  });

  test('are listed by id, own ones in the place of bundled ones', async () => {
    await bundle('programmes/weeks.programme.json', programmeWith({ title: 'Bundled' }));
    await bundle('programmes/a.programme.json', programmeWith({ id: 'a' }));
    expect((await library.list()).programmes).toMatchObject([{ id: 'a' }, { id: 'weeks', title: 'Bundled', source: 'bundled' }]);
    await own('programmes/weeks.programme.json', programmeWith({ title: 'Own' }));
    expect((await library.list()).programmes).toMatchObject([
      { id: 'a', weeks: 1, source: 'bundled' },
      { id: 'weeks', title: 'Own', source: 'own' },
    ]);
    expect(await library.get('weeks')).toMatchObject({ title: 'Own', weeks: [{ leadQuestions: [] }] });
  });

  test('that are broken say why with a line, and shadow nothing', async () => {
    await bundle('programmes/weeks.programme.json', programmeWith({ title: 'Bundled' }));
    await own('programmes/weeks.programme.json', '{\n  "format": 1,\n  "titel": "x"\n}');
    const { programmes, broken } = await library.list();
    expect(programmes).toMatchObject([{ title: 'Bundled' }]);
    expect(broken).toMatchObject([{ file: 'weeks.programme.json', source: 'own' }]);
    expect(broken[0]?.findings).toContainEqual(expect.objectContaining({ pointer: '/titel', line: 3, column: 3 }));
    await own('programmes/weeks.programme.json', programmeWith({ title: 'Own' }));
    expect(await library.list()).toMatchObject({ programmes: [{ title: 'Own' }], broken: [] });
  });

  test.each(['june.programme.json', 'june.json', 'weeks.programme.json.txt', 'weeks.programme'])(
    'in a file called %s are asked to be renamed',
    async (name) => {
      await own(`programmes/${name}`, programmeWith());
      const { programmes, broken } = await library.list();
      expect(programmes).toEqual([]);
      expect(broken).toMatchObject([{ file: name, findings: [{ rule: 'schema' }] }]);
      expect(broken[0]?.findings[0]?.message).toContain('"weeks.programme.json"');
    },
  );

  test('that nobody has are not found', async () => {
    for (const id of ['none', 'toString', 'constructor']) {
      await expect(library.get(id)).rejects.toThrow(ContractError);
    }
  });

  test('leave what is no programme alone', async () => {
    await own('programmes/programme.schema.json', '{"weeks": 1}');
    await own('programmes/package.json', '{"name": "x"}');
    await own('programmes/.weeks.programme.json.swp', 'x');
    expect(await library.list()).toEqual({ programmes: [], broken: [] });
  });

  // The right to read is no barrier to the superuser.
  test.skipIf(process.getuid?.() === 0)('of a folder that may not be read are told as missing', async () => {
    await own('programmes/weeks.programme.json', programmeWith());
    const folder = join(house.dataFolder, 'scenarios/programmes');
    await chmod(folder, 0);
    expect((await library.list()).broken[0]?.findings[0]?.message).toContain('EACCES');
    await chmod(folder, 0o700);
  });

  test('whose folder is a file are told as missing, and the others are there', async () => {
    await bundle('programmes/weeks.programme.json', programmeWith());
    await own('programmes', 'not a folder');
    const { programmes, broken } = await library.list();
    expect(programmes).toHaveLength(1);
    expect(broken[0]?.findings[0]?.message).toContain('ENOTDIR');
  });
});

describe('principles', () => {
  test("are the data folder's own where it has sound ones, else the bundled ones", async () => {
    expect(await library.principles()).toEqual([]);
    await bundle('principles.json', principles('a', 'b'));
    expect(await library.principles()).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    await own('principles.json', principles('c'));
    expect(await library.principles()).toMatchObject([{ id: 'c' }]);
    await own('principles.json', '{"format": 1}');
    expect(await library.principles()).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    expect((await library.list()).broken).toMatchObject([{ file: 'principles.json', source: 'own' }]);
  });

  test('come in the language asked for, each where it is translated beside them', async () => {
    const words = async (locale: string) =>
      (await library.principles(locale)).map(({ id, name, locale: spoken }) => [id, name, spoken]);
    await bundle('principles.json', principles('a', 'b'));
    const translated = principles('b', 'z').principles.map((principle) => ({ ...principle, name: `¡${principle.name}!` }));
    await bundle('principles.es.json', { format: 1, principles: translated });
    expect(await words('es-MX')).toEqual([['a', 'a', null], ['b', '¡b!', 'es']]);
    expect(await words('fr')).toEqual([['a', 'a', null], ['b', 'b', null]]);
    await own('principles.json', principles('b'));
    expect(await words('es')).toEqual([['b', 'b', null]]);
    await own('principles.es.json', '{');
    expect(await words('es')).toEqual([['b', 'b', null]]);
    expect((await library.list()).broken).toMatchObject([{ file: 'principles.es.json', source: 'own' }]);
  });
});
