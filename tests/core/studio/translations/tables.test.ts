import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '#core/studio/translations/csv.ts';
import type { TranslatedText } from '#core/studio/translations/strings.ts';
import type { Table, TableRead, TableUnit } from '#core/studio/translations/table.ts';
import { planTakeIn } from '#core/studio/translations/take-in.ts';
import { readXliff } from '#core/studio/translations/xliff-read.ts';
import { writeXliff } from '#core/studio/translations/xliff-write.ts';
import { runs } from '#tests/support/runs.ts';

const HEAD = { file: 'tea.scenario.json', from: 'en', to: 'es' };
const NOWHERE = { use: 'line', of: 'one', number: 1, speaker: null, seconds: null } as const;

const formats: readonly (readonly [string, (table: Table) => string, (text: string) => TableRead])[] = [
  ['CSV', (table) => writeCsv(table, 'standard'), readCsv],
  ['CSV with semicolons', (table) => writeCsv(table, 'excel-european'), readCsv],
  ['XLIFF', writeXliff, (text) => readXliff(text, HEAD)],
];

function textOf(pointer: string, source: string, text: string, was = source): TranslatedText {
  const state = text.trim() === '' ? 'missing' : was === source ? 'translated' : 'stale';
  return { pointer, source, text: state === 'missing' ? '' : text, was, state, context: NOWHERE };
}

function tableOf(texts: readonly TranslatedText[]): Table {
  return { ...HEAD, rows: texts.map((text) => ({ ...text, where: 'Beat “One”, line 1', speaker: 'Dana', note: '=note' })) };
}

function unitsIn(read: TableRead): readonly TableUnit[] {
  if (!read.ok) throw new Error(`Refused: ${read.why} ${read.what} ${String(read.line)}`);
  return read.units;
}

/** What people write, what spreadsheets and XML trip over, and anything at all. */
const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.array(fc.constantFrom('=', "'", '"', ';', ',', '\t', '\r', '\n', '\r\n', '&', '<', '>', ']]>', '\u0000', '\u001F', '\uFFFE', '\uD83D', '\u{1F327}', 'a ', '-', '@', '\uFEFF'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
);

describe.each(formats)('%s', (format, write, read) => {
  test('gives back every string as it went out, whatever it says', () => {
    // Half of a character is nothing that a file of UTF-8 could hold; a scenario has none.
    const fit = format === 'XLIFF' ? words : words.filter((each) => each.isWellFormed());
    const aText = fc.record({ source: fit, text: fc.option(fit, { nil: '' }), was: fc.option(fit) });
    fc.assert(
      fc.property(fc.array(aText, { minLength: 1, maxLength: 6 }), (each) => {
        const texts = each.map(({ source, text, was }, index) => textOf(`/beats/b-${String(index)}/lines/0/say`, source, text, was ?? source));
        const units = unitsIn(read(write(tableOf(texts))));
        expect(units.map(({ pointer, source, text }) => [pointer, source, text])).toEqual(texts.map(({ pointer, source, text }) => [pointer, source, text]));
        // Untouched it changes nothing where it came from: what was out of date is so still.
        expect(planTakeIn(texts, units)).toMatchObject({ changes: [], same: texts.length });
        // And brings everything to where there is nothing yet.
        const none = texts.map((text) => textOf(text.pointer, text.source, ''));
        const { changes } = planTakeIn(none, units);
        expect(changes.map(({ pointer, text }) => [pointer, text])).toEqual(texts.filter(({ state }) => state !== 'missing').map(({ pointer, text }) => [pointer, text]));
      }),
      { seed: 5, numRuns: runs(300, 10_000), examples: [[[{ source: "''=x", text: "'=x", was: null }]], [[{ source: '\r', text: 'a\r\nb\n', was: null }]]] },
    );
  });

  test('tells what has been done in it from what there was', () => {
    const texts = [textOf('/title', 'Tea', 'Té'), textOf('/role', 'A cup', 'Una taza', 'A mug'), textOf('/summary', 'Hot', '')];
    const edited = write(tableOf(texts)).replace('Té', 'El té').replaceAll('Una taza', 'Otra taza');
    expect(planTakeIn(texts, unitsIn(read(edited))).changes).toMatchObject([
      { pointer: '/title', source: 'Tea', text: 'El té', effect: 'changed' },
      { pointer: '/role', source: 'A cup', text: 'Otra taza', effect: 'changed' },
    ]);
  });
});

describe('a table of the spreadsheets', () => {
  test('may have its columns in any order, others among them, and any separator', () => {
    const text = 'Translation\tComment\tID\tSOURCE\nTé\tnice\t/title\tTea\n\n"Dos\nlíneas"\t\t/role\tTwo';
    expect(readCsv(text)).toEqual({
      ok: true,
      units: [
        { pointer: '/title', source: 'Tea', text: 'Té', done: null, line: 2 },
        { pointer: '/role', source: 'Two', text: 'Dos\nlíneas', done: null, line: 4 },
      ],
      remarks: [{ remark: 'column', pointer: '', what: 'comment' }],
    });
  });

  test.each([
    ['', 'empty', '', null],
    ['id,source\n/title,Tea', 'columns', 'translation', 1],
    ['id,source,translation\n/title,"Tea,Té', 'quotes', '', 2],
  ])('is refused where it is none: %j', (text, why, what, line) => {
    expect(readCsv(text)).toEqual({ ok: false, why, what, line });
  });
});

describe('XLIFF from other programs', () => {
  const wrapped = (inner: string, root = 'srcLang="en" trgLang="es" version="2.1"'): string =>
    `<?xml version="1.0"?><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" ${root}><x:file id="f">${inner}</x:file></x:xliff>`;
  const x = (text: string): string => text.replaceAll(/<(\/?)(?=[a-z]+[\s/>])(?!mda|mtc)/g, '<$1x:');
  const read = (inner: string, root?: string): TableRead => readXliff(wrapped(x(inner), root), HEAD);

  test('is put together from its segments, in the order of its targets', () => {
    const unit = `<group id="g"><unit id="1" name="/title">
      <segment state="final"><source>One.</source><target order="3">Dos.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="reviewed"><source>Two.</source><target order="1">Uno.</target></segment>
    </unit></group>`;
    expect(read(unit)).toEqual({ ok: true, units: [{ pointer: '/title', source: 'One. Two.', text: 'Uno. Dos.', done: true, line: 1 }], remarks: [] });
  });

  test('keeps words, CDATA and characters that XML has not, and tells of marks, notes and what is half done', () => {
    const units = `<unit id="1" name="/title"><mda:metadata><mda:meta type="x">not this</mda:meta></mda:metadata>
      <mtc:matches><mtc:match ref="#1"><source>Tea</source><target>Wrong</target></mtc:match></mtc:matches>
      <notes><note category="where">ours</note><note>Formal?</note></notes>
      <segment><source>Tea<cp hex="001A"/></source><target><mrk id="m" type="term">T<![CDATA[é & ]]></mrk><ph id="p"/>x<cp hex="001A"/><mda:meta>gone</mda:meta></target></segment></unit>
      <unit id="2" name="/role"><segment><source>A.</source><target>B.</target></segment><segment><source>C.</source></segment></unit>`;
    expect(read(units)).toMatchObject({
      units: [{ text: 'Té & x\u001A', source: 'Tea\u001A', done: false }, { pointer: '/role', source: 'A.C.', text: '' }],
      remarks: [
        { remark: 'note', pointer: '/title', what: 'Formal?' },
        { remark: 'marks', pointer: '/title', what: 'mrk, ph' },
        { remark: 'half', pointer: '/role', what: 'B.' },
      ],
    });
  });

  test('is found by its words where its names are gone, and told to be of another file or region', () => {
    const read_ = readXliff(wrapped(x('<unit id="1"><segment><source>Tea</source><target>Té</target></segment></unit>'), 'srcLang="en-GB" trgLang="es-MX" version="2.0"').replace('id="f"', 'id="f" original="b.json"'), HEAD);
    expect(read_).toMatchObject({ remarks: [{ remark: 'language', what: 'en-GB' }, { remark: 'language', what: 'es-MX' }, { remark: 'file', what: 'b.json' }] });
    expect(planTakeIn([textOf('/title', 'Tea', '')], unitsIn(read_)).changes).toMatchObject([{ pointer: '/title', text: 'Té', effect: 'new' }]);
  });

  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  test.each([
    ['a document type', `${laughs}<xliff>&b;</xliff>`, 'doctype'],
    ['one from elsewhere', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff/>', 'doctype'],
    ['an entity of nobody', wrapped('&b;'), 'not-xml'],
    ['an open end', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"><file>', 'not-xml'],
    ['something else', '<html/>', 'not-xliff'],
    ['no XML', 'id,source', 'not-xml'],
    ['nothing', '', 'not-xml'],
    ['version 1', '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>', 'xliff-1'],
    ['another language', wrapped('', 'srcLang="en" trgLang="fr" version="2.0"'), 'language'],
    ['no unit', wrapped(''), 'empty'],
    ['elements without end', wrapped(`${'<x:group>'.repeat(200)}${'</x:group>'.repeat(200)}`), 'too-deep'],
  ])('is refused: %s', (_, text, why) => {
    expect(readXliff(text, HEAD)).toMatchObject({ ok: false, why });
  });
});

describe('what a table would change', () => {
  const unit = (pointer: string, source: string, text: string, done: boolean | null = null): TableUnit => ({ pointer, source, text, done, line: 1 });

  test('is told for each string, and for each that cannot be taken why', () => {
    const texts = [
      textOf('/title', 'Tea', 'Té'),
      textOf('/summary', 'Newer', 'Viejo', 'Older'),
      textOf('/role', 'Role', ''),
      textOf('/needs/a', 'Same words', ''),
      textOf('/needs/b', 'Same words', ''),
    ];
    const plan = planTakeIn(texts, [
      unit('/title', 'Tee', 'El té'),
      unit('/title', 'Tea', 'Otra vez'),
      unit('/summary', 'Newer', 'Viejo', true),
      unit('/beats/gone/lines/0/say', 'Role', 'Papel'),
      unit('/beats/gone/lines/0/say', 'Same words', 'Iguales'),
      unit('/needs/a', 'Same  words', 'x'.repeat(10_001)),
      unit('/needs/b', 'Same words', ' '),
    ]);
    expect(plan.changes).toMatchObject([
      { pointer: '/title', source: 'Tee', text: 'El té', effect: 'stale' },
      { pointer: '/summary', source: 'Newer', text: 'Viejo', effect: 'confirmed' },
      { pointer: '/role', source: 'Role', text: 'Papel', effect: 'new' },
    ]);
    expect(plan.refused.map(({ why, unit: { text } }) => [why, text.slice(0, 8)])).toEqual([['twice', 'Otra vez'], ['unknown', 'Iguales'], ['too-long', 'xxxxxxxx']]);
    expect(plan.same).toBe(1);
  });
});
