import { type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Every name below a folder, relative to it and in order. A folder is looked into once, however many
 * links lead to it: links that lead back would make names without end.
 */
export async function namesBelow(folder: string): Promise<string[]> {
  const names: string[] = [];
  const entered = new Set<string>();
  // Links wait until every folder has been entered by its own name.
  const links: string[] = [];
  const folders = [''];
  for (let at = folders.pop(); at !== undefined; at = folders.pop() ?? links.pop()) {
    const path = join(folder, at);
    const real = await realpath(path);
    if (entered.has(real)) continue;
    entered.add(real);
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const name = join(at, entry.name);
      names.push(name);
      if (entry.isDirectory()) folders.push(name);
      else if (await isLinkToFolder(entry, join(folder, name))) links.push(name);
    }
  }
  return names.sort();
}

async function isLinkToFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  const status = await stat(path).catch(() => null);
  return status?.isDirectory() === true;
}
