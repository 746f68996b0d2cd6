import type { Finding } from '#core/scenario/finding.ts';
import type { Place } from '#core/scenario/places.ts';

const ENDING = '.programme.json';

/** Files that are named like a programme, and those whose name may hide one. */
export type ProgrammeFileKind = 'programme' | 'suspect' | 'other';

/** What a programme of this id must be called. */
export function programmeFileName(id: string): string {
  return `${id}${ENDING}`;
}

/** What a file's name promises, in a folder of programmes. */
export function programmeFileKindOf(name: string): ProgrammeFileKind {
  if (name.startsWith('.') || /\.schema\.json$/i.test(name)) return 'other';
  if (name.endsWith(ENDING) && name !== ENDING) return 'programme';
  return /(\.json|\.programme\.json\.txt|\.programme)$/i.test(name) ? 'suspect' : 'other';
}

/** The finding about a file whose name is not its programme's; null where it is. */
export function misnamedProgramme(file: string, id: string, place: Place): Finding | null {
  if (file === programmeFileName(id)) return null;
  const advice = 'Rename the file, or change the id.';
  const message = `The file of the programme "${id}" must be called "${programmeFileName(id)}". ${advice}`;
  return { rule: 'schema', severity: 'error', message, pointer: '/id', ...place };
}
