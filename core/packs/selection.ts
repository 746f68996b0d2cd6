import type { PackReview, ReviewedFile } from '../contract/packs.ts';

/** A file with those that go with it: a scenario with its translations and routes. */
export interface FileGroup {
  readonly head: ReviewedFile;
  readonly companions: readonly ReviewedFile[];
}

/** The files of a pack as they belong together: programmes, then scenarios, then what belongs to nothing in it. */
export function groupsOf({ files }: Pick<PackReview, 'files'>): readonly FileGroup[] {
  const scenarios = new Set(files.flatMap(({ kind, id }) => (kind === 'scenario' ? [id] : [])));
  const isCompanion = ({ kind, id }: ReviewedFile): boolean => (kind === 'translation' || kind === 'routes') && scenarios.has(id);
  const heads = files.filter((file) => !isCompanion(file));
  const place = ({ kind }: ReviewedFile): number => ['programme', 'scenario', 'library', 'principles'].indexOf(kind);
  return heads
    .toSorted((a, b) => place(a) - place(b))
    .map((head) => ({ head, companions: head.kind === 'scenario' ? files.filter((file) => isCompanion(file) && file.id === head.id) : [] }));
}

/** Whether there is anything to decide about a file. */
export function isOpen({ installable, standing }: ReviewedFile): boolean {
  return installable && standing !== 'same';
}

/** What is taken unless somebody says otherwise: what is new, or newer than what is here. Nothing that is here is changed unasked. */
export function usualSelection({ files }: Pick<PackReview, 'files'>): ReadonlySet<string> {
  const taken = new Set(files.filter((file) => isOpen(file) && (file.standing === 'new' || file.standing === 'newer')).map(({ path }) => path));
  return withoutOrphans(files, taken);
}

/** Everything that can be taken. */
export function wholeSelection({ files }: Pick<PackReview, 'files'>): ReadonlySet<string> {
  return withoutOrphans(files, new Set(files.filter(isOpen).map(({ path }) => path)));
}

/** Takes a file, or leaves it out; what goes with it is taken and left out with it. */
export function toggled({ files }: Pick<PackReview, 'files'>, selection: ReadonlySet<string>, path: string): ReadonlySet<string> {
  const file = files.find((one) => one.path === path);
  if (file === undefined || !isOpen(file)) return selection;
  const beside = file.kind === 'scenario' ? files.filter((one) => one.id === file.id && one.kind !== 'programme' && isOpen(one)) : [file];
  const paths = new Set(beside.map((one) => one.path));
  const others = [...selection].filter((one) => !paths.has(one));
  return withoutOrphans(files, selection.has(path) ? new Set(others) : new Set([...others, ...paths]));
}

/** Whether a translation or routes would go with nothing: its scenario is not here, and is not taken. */
export function isOrphan(files: readonly ReviewedFile[], selection: ReadonlySet<string>, { kind, id }: ReviewedFile): boolean {
  if (kind !== 'translation' && kind !== 'routes') return false;
  const scenario = files.find((file) => file.kind === 'scenario' && file.id === id);
  return scenario !== undefined && scenario.here === null && !selection.has(scenario.path);
}

function withoutOrphans(files: readonly ReviewedFile[], selection: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(files.filter((file) => selection.has(file.path) && !isOrphan(files, selection, file)).map(({ path }) => path));
}
