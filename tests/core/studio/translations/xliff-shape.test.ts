import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { Source } from '#core/studio/source.ts';
import { translationStrings } from '#core/studio/translations/strings.ts';
import type { TableRow } from '#core/studio/translations/table.ts';
import { XLIFF, writeXliff } from '#core/studio/translations/xliff-write.ts';
import { BUNDLED_FOLDER, bundledText } from '#tests/support/bundled.ts';

interface Shape {
  readonly holds: RegExp;
  readonly needs: readonly string[];
  readonly may: Readonly<Record<string, RegExp>>;
}

const TOKEN = /^[\w.:-]+$/;
const ANYTHING = /[^]*/;
const SPACE = { 'xml:space': /^(?:default|preserve)$/ };

/** What XLIFF 2.0 core (OASIS, 2014, `xliff_core_2.0.xsd`) lets the elements that are written here hold, in order, and say. */
const CORE: Readonly<Record<string, Shape>> = {
  xliff: { holds: /^(?:file )+$/, needs: ['version', 'srcLang'], may: { version: /^2\.0$/, srcLang: /^[a-zA-Z-]+$/, trgLang: /^[a-zA-Z\d-]+$/ } },
  file: { holds: /^(?:notes )?(?:unit )+$/, needs: ['id'], may: { id: TOKEN, original: ANYTHING } },
  unit: { holds: /^(?:notes )?(?:segment )+$/, needs: ['id'], may: { id: TOKEN, name: ANYTHING } },
  notes: { holds: /^(?:note )+$/, needs: [], may: {} },
  note: { holds: /^$/, needs: [], may: { category: ANYTHING } },
  segment: { holds: /^source (?:target )?$/, needs: [], may: { state: /^(?:initial|translated|reviewed|final)$/, subState: /^[^:]+:.+$/ } },
  source: { holds: /^(?:cp )*$/, needs: [], may: SPACE },
  target: { holds: /^(?:cp )*$/, needs: [], may: SPACE },
  cp: { holds: /^$/, needs: ['hex'], may: { hex: /^(?:[\dA-F]{2})+$/ } },
};

/** Everything in a text that the schema does not allow. */
function faultsIn(text: string): readonly string[] {
  const faults: string[] = [];
  const open: { readonly local: string; held: string }[] = [];
  const ids = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const shape = CORE[local];
    const said = Object.values(attributes).filter(({ name }) => name !== 'xmlns');
    if (uri !== XLIFF || shape === undefined) faults.push(`<${local}> of ${uri}`);
    for (const { name, value } of said) if (shape?.may[name]?.test(value) !== true) faults.push(`${local} ${name}="${value}"`);
    for (const name of shape?.needs ?? []) if (!said.some((each) => each.name === name)) faults.push(`${local} without ${name}`);
    const id = attributes['id']?.value;
    if (id !== undefined) {
      if (ids.has(`${local} ${id}`)) faults.push(`${local} ${id} twice`);
      ids.add(`${local} ${id}`);
    }
    const parent = open.at(-1);
    if (parent !== undefined) parent.held += `${local} `;
    open.push({ local, held: '' });
  });
  parser.on('closetag', () => {
    const { local, held } = open.pop() ?? { local: '', held: '' };
    if (CORE[local]?.holds.test(held) !== true) faults.push(`${local}: ${held}`);
  });
  parser.write(text).close();
  return faults;
}

function written(rows: readonly TableRow[]): string {
  return writeXliff({ file: 'a "small" <hotel>.scenario.json', from: 'en', to: 'es-419', rows });
}

describe.each(['dusty-suite', 'missing-dressing'])('%s', (id) => {
  const source = new Source(bundledText(id));
  const translation = readFileSync(path.join(BUNDLED_FOLDER, `${id}.es.json`), 'utf8');

  test.each([
    ['translated', translation],
    ['not translated', '{}'],
    ['partly out of date', translation.replaceAll('"source": "T', '"source": "It was: t')],
  ])('goes out as XLIFF 2.0 allows it, %s', (_state, text) => {
    const { texts } = translationStrings(source, new Source(text));
    expect(faultsIn(written(texts.map((each) => ({ ...each, where: 'Beat “One”', speaker: '', note: 'At most 160' }))))).toEqual([]);
  });
});

test('whatever a text says, its file is one that XLIFF 2.0 allows', () => {
  const odd = [0, 8, 0x1f, 0xd800, 0xdfff, 0xfffe, 0xffff, 0x10ffff].map((code) => String.fromCodePoint(code)).join(' & < ');
  const row: TableRow = { pointer: odd, source: odd, text: odd, was: `${odd}!`, state: 'stale', where: odd, speaker: odd, note: odd };
  expect(faultsIn(written([row, row]))).toEqual([]);
});

test('what the schema does not allow would be seen', () => {
  expect(faultsIn(written([]))).toEqual(['file: ']);
  expect(faultsIn(`<xliff xmlns="${XLIFF}" version="2.0"><file id="a b"><unit id="u"><segment><target/><source/></segment></unit></file></xliff>`)).toEqual([
    'xliff without srcLang',
    'file id="a b"',
    'segment: target source ',
  ]);
});
