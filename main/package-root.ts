import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder this program is installed in: the nearest one above that holds its `package.json`. */
export function packageRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (path.dirname(folder) === folder) throw new Error(`No package.json in ${from} or above it.`);
  }
}
