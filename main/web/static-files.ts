import { findPageFile, type PageFile } from '#main/services/page/page-files.ts';

/** A file that may be given out. */
export interface StaticFile extends PageFile {
  /** Its name changes with its content, so a browser may keep it. */
  readonly immutable: boolean;
}

const HASHED_NAME = /^\/app\/.*-[\w-]{8}\.[a-z0-9]+$/;

/** The file a path names inside a folder, its segments taken as they stand; null: none to give out. */
export async function findFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const file = await findPageFile(root, urlPath.split('/').slice(1));
  return file === null ? null : { ...file, immutable: HASHED_NAME.test(urlPath) };
}
