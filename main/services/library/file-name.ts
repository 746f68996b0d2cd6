/** What a scenario of this id must be called. */
export function scenarioFileName(id: string): string {
  return `${id}.scenario.json`;
}

/** The id that a scenario's file is called after; null: it is not called as one. */
export function scenarioIdOf(file: string): string | null {
  const id = file.replace(/\.scenario\.json$/, '');
  return id === file || id === '' ? null : id;
}

export type FileKind =
  /** `<something>.scenario.json` */
  | 'scenario'
  /** Not named like a scenario; may hold one nevertheless. */
  | 'suspect'
  /** Another kind of document, or what an editor leaves lying about. */
  | 'other';

const SCENARIO = /^[^.].*\.scenario\.json$/;
const OTHER_DOCUMENT = /\.(schema|routes)\.json$|^principles\.json$/i;
const SUSPECT = /^[^.].*(\.json|\.scenario\.json\.txt|\.scenario)$/i;

/** What kind of document a file's name promises. */
export function fileKindOf(name: string): FileKind {
  if (SCENARIO.test(name)) return 'scenario';
  if (OTHER_DOCUMENT.test(name)) return 'other';
  return SUSPECT.test(name) ? 'suspect' : 'other';
}
