import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessColumns, guessSeparator, missingFields } from '#core/roster/columns.ts';
import { readEmployeeNumber } from '#core/roster/employee-number.ts';
import { nameKey } from '#core/roster/label.ts';
import { type RawLine, readLines } from '#core/roster/lines.ts';
import { type ImportDecisions, type KnownPerson, type PersonWrite, planImport, writesOf } from '#core/roster/plan.ts';

const MAPPING = { number: 0, name: 1, cohort: 2, department: 3 };

const read = (rows: readonly (readonly string[])[]) =>
  readLines(rows.map((cells, index): RawLine => ({ line: index + 2, cells })), MAPPING, 4);

/** A roster after an import, as the store writes it. */
function imported(people: readonly KnownPerson[], rows: readonly (readonly string[])[], decisions: Partial<ImportDecisions> = {}): KnownPerson[] {
  const { entries, told } = read(rows);
  const cohorts = people.flatMap(({ cohort }) => cohort ?? []);
  const plan = planImport(entries, told, people, cohorts);
  return writesOf(plan, told, { archiveLeavers: false, links: new Map(), ...decisions }).reduce(carryOut, [...people]);
}

function carryOut(people: KnownPerson[], write: PersonWrite): KnownPerson[] {
  const spelt = (cohort: string | null): string | null =>
    cohort === null ? null : (people.find((one) => one.cohort !== null && nameKey(one.cohort) === nameKey(cohort))?.cohort ?? cohort);
  if (write.kind === 'add') {
    const { number, key, name, cohort, department } = write.entry;
    return [...people, { id: `new-${key}`, name, number, numberKey: key, cohort: spelt(cohort), department, archived: false }];
  }
  return people.map((person) => {
    if (person.id !== write.person) return person;
    if (write.kind === 'archive') return { ...person, archived: true };
    const { number, key, name, cohort = person.cohort, department = person.department } = write;
    return { ...person, number, numberKey: key, name, cohort: spelt(cohort), department, archived: false };
  });
}

/** What a roster says, however its rows stand. */
const said = (people: readonly KnownPerson[]) =>
  people
    .map(({ cohort, ...person }) => ({ ...person, id: '', cohort: cohort === null ? null : nameKey(cohort) }))
    .toSorted((a, b) => (`${a.numberKey}${a.name}` < `${b.numberKey}${b.name}` ? -1 : 1));

const name = fc.constantFrom('Ana', 'Bo', 'Cleo', 'محمد', 'ana', '=cmd', 'Zoë 👩\u200D🍳');
const cell = fc.constantFrom('', 'Spring', 'SPRING', 'Autumn', ' Kitchen ');
const row = fc.tuple(fc.integer({ min: 1, max: 12 }).map((number) => `E${number}`), name, cell, cell);
/** Lines that do not contradict each other: one name, cohort and department a number. */
const rows = fc.uniqueArray(row, { selector: ([number]) => number, maxLength: 12 });
const byHand = fc.uniqueArray(name, { selector: nameKey, maxLength: 3 }).map((names) =>
  names.map((called, index): KnownPerson => ({
    id: `hand-${index}`,
    name: called,
    number: null,
    numberKey: null,
    cohort: null,
    department: null,
    archived: false,
  })),
);

describe('an import', () => {
  test('twice is an import once', () => {
    fc.assert(
      fc.property(byHand, rows, rows, fc.boolean(), (people, before, file, archiveLeavers) => {
        const once = imported(imported(people, before), file, { archiveLeavers });
        const { entries, told } = read(file);
        const again = planImport(entries, told, once, once.flatMap(({ cohort }) => cohort ?? []));
        expect(writesOf(again, told, { archiveLeavers, links: new Map() })).toEqual([]);
        expect(imported(once, file, { archiveLeavers })).toEqual(once);
      }),
    );
  });

  test('does not ask how its lines are ordered', () => {
    fc.assert(
      fc.property(byHand, rows, rows, (people, before, file) => {
        const known = imported(people, before);
        const doubled = [...file, ...file];
        expect(said(imported(known, doubled.toReversed()))).toEqual(said(imported(known, doubled)));
        expect(said(imported(known, doubled))).toEqual(said(imported(known, file)));
      }),
    );
  });

  test('loses nobody: whoever was there is there, whoever is in the file is there and not archived', () => {
    fc.assert(
      fc.property(byHand, rows, rows, fc.boolean(), (people, before, file, archiveLeavers) => {
        const known = imported(people, before);
        const after = imported(known, file, { archiveLeavers });
        const ids = new Set(after.map(({ id }) => id));
        for (const { id } of known) expect(ids).toContain(id);
        const active = new Set(after.filter(({ archived }) => !archived).map(({ numberKey }) => numberKey));
        for (const { key } of read(file).entries) expect(active).toContain(key);
        expect(new Set(after.map(({ numberKey, id }) => numberKey ?? id)).size).toBe(after.length);
        // Whoever was added by hand is no leaver.
        for (const { id } of people) expect(after.find((one) => one.id === id)?.archived).toBe(false);
      }),
    );
  });

  test('links only whom it is told to, and then adds nobody for them', () => {
    fc.assert(
      fc.property(byHand, rows, (people, file) => {
        const { entries, told } = read(file);
        const { offers } = planImport(entries, told, people, []);
        const [offer] = offers;
        const [entry] = offer?.entries ?? [];
        if (offer === undefined || entry === undefined) return;
        const after = imported(people, file, { links: new Map([[offer.person.id, entry.key]]) });
        expect(after).toHaveLength(people.length + entries.length - 1);
        expect(after.find(({ id }) => id === offer.person.id)).toMatchObject({ numberKey: entry.key, name: entry.name });
      }),
    );
  });
});

test('no text makes reading throw, and every line is a person or a fault', () => {
  const cells = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 10 }), (lines) => {
      const { entries, faults } = read(lines);
      const told = new Set([...entries.flatMap((entry) => entry.lines), ...faults.flatMap(({ line, other }) => [line, other ?? line])]);
      expect(told.size).toBe(lines.length);
    }),
  );
});

describe('an employee number', () => {
  test.each([
    [' 0042 ', '0042'],
    ['e 7/a-1', 'E 7/A-1'],
    ['Ｅ７', 'E7'],
    ['७', '७'],
  ])('%j has the key %j', (typed, key) => {
    expect(readEmployeeNumber(typed)).toMatchObject({ ok: true, key });
  });

  test.each(['', '  ', '=1', '-1', '+1', '@a', '\t', '7\u202E', '7\u0000', '1E+5', '1,5E+11', 'x'.repeat(41), '7;8'])('%j is none', (typed) => {
    expect(readEmployeeNumber(typed).ok).toBe(false);
  });
});

describe('headings', () => {
  test.each<[string[], object]>([
    [['EMPLOYEE NUMBER', 'Full  Name', 'Dept.'], { number: 0, name: 1, department: 2 }],
    [['id', 'Employee ID', 'name'], { number: 1, name: 2 }],
    [['Legajo', 'Nombre', 'Apellidos', 'Área'], { number: 0, 'first-name': 1, 'last-name': 2, department: 3 }],
    [['Nº', 'Nombre'], { name: 1 }],
    [['', '__proto__', 'constructor'], {}],
  ])('%j', (headings, mapping) => {
    expect(guessColumns(headings)).toEqual(mapping);
  });

  test('must name a number and a name', () => {
    expect(missingFields({})).toEqual(['number', 'name']);
    expect(missingFields({ number: 0, 'last-name': 1 })).toEqual([]);
  });

  test.each([
    ['number,name', ','],
    ['number;name;"a,b,c,d"', ';'],
    ['number\tname, first', '\t'],
    ['"number";"name"', ';'],
    ['one column', ','],
  ])('%j is separated by %j', (line, separator) => {
    expect(guessSeparator(line)).toBe(separator);
  });
});
