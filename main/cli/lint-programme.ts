import { basename } from 'node:path';
import { sorted } from '#core/proof/lint.ts';
import { programmeFaults } from '#core/proof/rules/programme.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import { misnamedProgramme } from '#main/services/library/programme-name.ts';
import { knownToProgramme } from './known-names.ts';

/** All that is wrong with a programme: its shape, its file's name, and what it names that is not there. */
export async function programmeFindings(path: string, text: string): Promise<readonly Finding[]> {
  const parsed = parseProgramme(text);
  if (!parsed.ok) return parsed.findings;
  const { programme, places } = parsed;
  const misnamed = misnamedProgramme(basename(path), programme.id, places.at('/id'));
  const faults = programmeFaults(programme, places, await knownToProgramme(path));
  return sorted([...(misnamed === null ? [] : [misnamed]), ...faults]);
}
