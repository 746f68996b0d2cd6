import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { CliFailure, type CliIo } from './io.ts';
import { namesBelow } from './names-below.ts';

/** The kinds of file that make up scenarios and programmes (the design's section 3). */
export type FileKind = 'scenario' | 'principles' | 'routes' | 'translation' | 'programme';

/** A file to lint. */
export interface LintTarget {
  /** As it was named, or found below a folder that was named. */
  readonly file: string;
  readonly kind: FileKind;
}

const LOCALE_FILE = /^[a-z][a-z0-9-]*\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\.json$/;

/** What kind of file a name says it is; null: none of ours. */
function kindOf(name: string): FileKind | null {
  if (name.endsWith('.scenario.json')) return 'scenario';
  if (name.endsWith('.routes.json')) return 'routes';
  if (name.endsWith('.programme.json')) return 'programme';
  if (/^principles(\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?\.json$/.test(name)) return 'principles';
  return LOCALE_FILE.test(name) ? 'translation' : null;
}

/**
 * The files that the named files and folders hold, folders recursively, in the order of their names.
 * A file that is named itself and is of no known kind is taken for a scenario.
 *
 * @throws CliFailure (exit 2) where a path does not exist or nothing is found
 */
export async function lintTargets(io: CliIo, paths: readonly string[]): Promise<LintTarget[]> {
  const found = new Map<string, LintTarget>();
  for (const path of paths) {
    for (const target of await targetsAt(io, path)) {
      const absolute = resolve(io.cwd, target.file);
      if (!found.has(absolute)) found.set(absolute, target);
    }
  }
  if (found.size > 0) return [...found.values()];
  throw new CliFailure(2, 'nothing-to-lint', `There is no scenario file in ${paths.join(', ')}.`, { paths });
}

async function targetsAt(io: CliIo, path: string): Promise<LintTarget[]> {
  const absolute = resolve(io.cwd, path);
  const stats = await stat(absolute).catch(() => null);
  if (stats === null) {
    throw new CliFailure(2, 'not-found', `There is no file or folder "${path}". Check the path.`, { path });
  }
  if (!stats.isDirectory()) return [{ file: path, kind: kindOf(basename(path)) ?? 'scenario' }];
  const names = await namesBelow(absolute);
  return names.flatMap((name) => {
    const kind = kindOf(basename(name));
    return kind === null ? [] : [{ file: join(path, name), kind }];
  });
}
