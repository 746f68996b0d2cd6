import { scenariosOf } from '#core/assignments/doing.ts';
import type { ProgrammeSummary } from '#core/contract/programmes.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { parsePrinciples, type Principle } from '#core/scenario/parse-principles.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import type { Programme } from '#core/scenario/programme.ts';
import { readTextFile } from '../scenario-file.ts';
import type { FolderKind } from './document-folder.ts';
import { misnamedProgramme, programmeFileKindOf, programmeFileName } from './programme-name.ts';
import type { Source } from './scenario-file.ts';

/** A file with something in it that can be used, or what is wrong with it. */
export type Usable<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly file: string; readonly source: Source; readonly findings: readonly Finding[] };

/** A programme with where it came from. */
export interface HeldProgramme {
  readonly programme: Programme;
  readonly source: Source;
}

/** Programmes, each in a file called after its id. */
export const PROGRAMMES: FolderKind<Usable<HeldProgramme>> = {
  takes: (name) => programmeFileKindOf(name) !== 'other',
  async read(path, file, source) {
    const read = await readTextFile(path);
    if (programmeFileKindOf(file) === 'suspect') {
      return read.ok && /"weeks"\s*:/.test(read.text) ? faulty(file, source, [hidden(read.text)]) : null;
    }
    if (!read.ok) return faulty(file, source, [read.finding]);
    const parsed = parseProgramme(read.text);
    if (!parsed.ok) return faulty(file, source, parsed.findings);
    const { programme, places } = parsed;
    const misnamed = misnamedProgramme(file, programme.id, places.at('/id'));
    return misnamed === null ? { ok: true, value: { programme, source } } : faulty(file, source, [misnamed]);
  },
};

/** Principles, and the language of a translation; null: as they were written. */
export interface HeldPrinciples {
  readonly principles: readonly Principle[];
  readonly locale: string | null;
  readonly source: Source;
}

const PRINCIPLES_NAME = /^principles(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.json$/;

/** The principles that stand beside a folder's scenarios, and `principles.<locale>.json`: the same in other words. */
export const PRINCIPLES: FolderKind<Usable<HeldPrinciples>> = {
  takes: (name) => PRINCIPLES_NAME.test(name),
  async read(path, file, source) {
    const read = await readTextFile(path);
    if (!read.ok) return faulty(file, source, [read.finding]);
    const parsed = parsePrinciples(read.text);
    if (!parsed.ok) return faulty(file, source, parsed.findings);
    const locale = PRINCIPLES_NAME.exec(file)?.[1] ?? null;
    return { ok: true, value: { principles: parsed.principles, locale, source } };
  },
};

/** A programme as lists show it. */
export function summariseProgramme({ programme, source }: HeldProgramme): ProgrammeSummary {
  const { id, version, title, summary, locale, weeks } = programme;
  const scenarios = scenariosOf(programme).map(({ scenario }) => scenario);
  return { id, version, title, summary, locale, weeks: weeks.length, scenarios, source };
}

function faulty(file: string, source: Source, findings: readonly Finding[]): Usable<never> {
  return { ok: false, file, source, findings };
}

function hidden(text: string): Finding {
  const parsed = parseProgramme(text);
  const name = parsed.ok ? programmeFileName(parsed.programme.id) : '<its id>.programme.json';
  const message = `This looks like a programme, but its file name hides it. Rename the file to "${name}".`;
  return { rule: 'schema', severity: 'error', message, pointer: '', line: 1, column: 1 };
}
