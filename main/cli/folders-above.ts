import { dirname } from 'node:path';

/** The folders that something lies in, the nearest first. */
export function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}
