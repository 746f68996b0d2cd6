import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReviewedFile } from '#core/contract/packs.ts';
import { parsePackManifest, writePackManifest } from '#core/packs/manifest.ts';
import { aliasOf, packNameOf, pathFault } from '#core/packs/paths.ts';
import { comparePrinciples, withPrinciples, writePrinciples } from '#core/packs/principles.ts';
import { groupsOf, isOrphan, toggled, usualSelection, wholeSelection } from '#core/packs/selection.ts';
import { compareVersions } from '#core/packs/versions.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';

describe('versions', () => {
  // The order that semver.org gives as its example, and what it says of numbers.
  const ORDER = ['0.9.0', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.9.0', '1.10.0', '2.0.0'];

  test('stand in the order of Semantic Versioning', () => {
    for (const [at, a] of ORDER.entries()) {
      for (const [other, b] of ORDER.entries()) expect(Math.sign(compareVersions(a, b)), `${a} and ${b}`).toBe(Math.sign(at - other));
    }
  });

  test('that differ in how they were built alone are the same', () => {
    expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
  });
});

describe('a manifest', () => {
  const MANIFEST = { format: 1, name: 'Tea', author: 'Ana', licence: '', created: '2026-11-22', appVersion: '0.1.0', files: [{ path: 'tea.scenario.json', bytes: 3, sha256: 'a'.repeat(64) }] } as const;

  test('is read as it was written, whatever the order of its files', () => {
    const files = [MANIFEST.files[0], { ...MANIFEST.files[0], path: 'a.scenario.json' }];
    const text = writePackManifest({ ...MANIFEST, files });
    expect(writePackManifest({ ...MANIFEST, files: files.toReversed() })).toBe(text);
    expect(parsePackManifest(text)).toMatchObject({ ok: true, manifest: { ...MANIFEST, files: files.toReversed() } });
  });

  test.each([
    ['an unknown key', { autor: 'Ana' }, 'Did you mean "author"?'],
    ['a later format', { format: 2 }, 'newer version of Extra Mile'],
    ['a day that is none', { created: '22.11.2026' }, 'a day, such as'],
    ['no files', { files: [] }, 'at least 1'],
    ['a hash that is none', { files: [{ path: 'x', bytes: 1, sha256: 'ABC' }] }, 'SHA-256'],
    ['a file too large', { files: [{ path: 'x', bytes: 9_000_000, sha256: 'a'.repeat(64) }] }, '5,000,000'],
  ])('with %s is refused in words', (_, parts, words) => {
    const parsed = parsePackManifest(JSON.stringify({ ...MANIFEST, ...parts }));
    expect(parsed.ok).toBe(false);
    expect(parsed.findings[0]?.message).toContain(words);
  });
});

describe('names', () => {
  test.each([
    ['tea.scenario.json', { kind: 'scenario', id: 'tea', locale: null }],
    ['tea.es.json', { kind: 'translation', id: 'tea', locale: 'es' }],
    ['tea.pt-BR.json', { kind: 'translation', id: 'tea', locale: 'pt-BR' }],
    ['tea.routes.json', { kind: 'routes', id: 'tea', locale: null }],
    ['principles.json', { kind: 'principles', id: null, locale: null }],
    ['principles.es.json', { kind: 'principles', id: null, locale: 'es' }],
    ['programmes/weeks.programme.json', { kind: 'programme', id: 'weeks', locale: null }],
    ['manifest.json', { kind: 'manifest', id: null, locale: null }],
  ])('%s is what it says', (path, name) => {
    expect(packNameOf(path)).toEqual(name);
    expect(pathFault(path)).toBeNull();
  });

  test('that are none of these are refused, whatever they are, and lead nowhere', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[./\\a-zA-Z:]{1,20}\.scenario\.json$/)), (path) => {
        if (pathFault(path) !== null) return;
        expect(path).toMatch(/^(programmes\/)?[a-z][a-zA-Z0-9.-]*\.json$/);
        expect(path).not.toContain('..');
      }),
    );
  });

  test('are taken for one where some file system does so', () => {
    expect(aliasOf('Tea.scenario.json')).toBe(aliasOf('tea.scenario.json'));
    expect(aliasOf('te\u0301.json')).toBe(aliasOf('t\u00e9.json'));
    expect(aliasOf('ﬁ.json')).toBe(aliasOf('fi.json'));
  });
});

describe('principles', () => {
  const principle = (id: string, name = id) => ({ id, name, summary: '', looks: { F: 'f', C: 'c', A: 'a' } });
  const HERE = `{\r\n  "notes": "ours",\r\n  "format": 1,\r\n  "principles": [${JSON.stringify(principle('smile'))}]\r\n}`;

  test('join those that are here, and everything else stays as it was', () => {
    const text = withPrinciples(HERE, [principle('smile', 'Smile more'), principle('listen')]);
    const parsed = parsePrinciples(text);
    expect(parsed).toMatchObject({ ok: true, principles: [{ name: 'Smile more' }, { name: 'listen' }] });
    expect(text).toMatch(/^\{\r\n {2}"notes": "ours",/);
  });

  test('are the same where they say the same', () => {
    const here = [principle('smile'), principle('listen')];
    const coming = [principle('listen'), principle('smile', 'Smile more'), principle('act')];
    expect(comparePrinciples(here, coming)).toEqual({ added: [principle('act')], changed: [principle('smile', 'Smile more')] });
    expect(parsePrinciples(writePrinciples(here))).toMatchObject({ ok: true, principles: here });
  });
});

describe('what is taken of a pack', () => {
  const file = (path: string, parts: Partial<ReviewedFile> = {}): ReviewedFile => {
    const { kind, id, locale } = packNameOf(path) ?? { kind: 'manifest', id: null, locale: null };
    if (kind === 'manifest') throw new Error(`${path} is no file of a pack.`);
    return { path, kind, id, locale, title: null, version: null, bytes: 1, standing: 'new', here: null, clash: null, drafted: false, published: false, waiting: false, joins: null, errors: 0, warnings: 0, findings: [], installable: true, ...parts };
  };
  const FILES = [
    file('old.scenario.json', { standing: 'older', here: { source: 'own', version: '2.0.0' } }),
    file('principles.json', { standing: 'changed' }),
    file('programmes/weeks.programme.json'),
    file('tea.es.json'),
    file('tea.fr.json', { installable: false }),
    file('tea.scenario.json'),
    file('was.scenario.json', { standing: 'same' }),
  ];
  const review = { files: FILES };

  test('is what is new or newer, unless somebody says otherwise', () => {
    expect([...usualSelection(review)]).toEqual(['programmes/weeks.programme.json', 'tea.es.json', 'tea.scenario.json']);
    expect([...wholeSelection(review)]).toEqual(['old.scenario.json', 'principles.json', 'programmes/weeks.programme.json', 'tea.es.json', 'tea.scenario.json']);
  });

  test('goes with its scenario, and is left out with it', () => {
    const without = toggled(review, usualSelection(review), 'tea.scenario.json');
    expect([...without]).toEqual(['programmes/weeks.programme.json']);
    expect(isOrphan(FILES, without, file('tea.es.json'))).toBe(true);
    expect([...toggled(review, without, 'tea.es.json')]).toEqual([...without]);
    expect([...toggled(review, without, 'tea.scenario.json')]).toContain('tea.es.json');
    expect([...toggled(review, without, 'was.scenario.json')]).toEqual([...without]);
  });

  test('is shown as it belongs together', () => {
    expect(groupsOf(review).map(({ head, companions }) => [head.path, companions.map(({ path }) => path)])).toEqual([
      ['programmes/weeks.programme.json', []],
      ['old.scenario.json', []],
      ['tea.scenario.json', ['tea.es.json', 'tea.fr.json']],
      ['was.scenario.json', []],
      ['principles.json', []],
    ]);
  });
});
