import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import { treesOf } from './trees.ts';

/** Bytes of the header, and where in it SQLite keeps the size of a page and their number (its file format, 1.3). */
const HEADER = { bytes: 100, pageSize: 16, pageCount: 28 };

const countSchema = z.tuple([z.int()]);

/**
 * What can be told of a database by reading a few pages of it, however large it is: that the file is as long as its
 * header says, and that every table can be read at both of its ends and every index at one. Damage in between is not seen.
 *
 * @returns `ok`, or what is wrong
 */
export function glance(path: string, driver: Driver): string {
  const short = cutOff(path);
  if (short !== null) return short;
  if (!z.array(countSchema).safeParse(driver.cells('SELECT count(*) FROM installation')).data?.some(([count]) => count === 1)) {
    return 'it does not say which installation it is of';
  }
  for (const tree of treesOf(driver)) {
    driver.cells(tree.first);
    if (tree.kind === 'table') driver.cells(tree.last);
  }
  return 'ok';
}

/** While there is a write-ahead log, the last pages may stand there alone. */
function cutOff(path: string): string | null {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null;
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER.bytes);
    readSync(file, header, 0, HEADER.bytes, 0);
    const size = header.readUInt16BE(HEADER.pageSize);
    // The largest size does not fit into its two bytes, and is written as 1.
    const whole = (size === 1 ? 65_536 : size) * header.readUInt32BE(HEADER.pageCount);
    return fstatSync(file).size < whole ? 'its end is missing' : null;
  } finally {
    closeSync(file);
  }
}
