import type { Entry } from 'yauzl';
import { packRefusal } from './refusals.ts';

/** Where an entry lies in its archive, its header included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Its sizes may stand after it once more. */
  readonly hasSizesAfter: boolean;
}

/** Where an archive's directory lies. */
interface Directory {
  readonly from: number;
  readonly to: number;
}

/** Sizes of the records of APPNOTE.TXT 6.3.10, in bytes. */
const END_RECORD = 22;
const DIRECTORY_HEADER = 46;
const SIZES_AFTER = 16;

const END_SIGNATURE = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;

/**
 * Looks at the end of an archive: a plain one of one part, without a comment, whose directory reaches to its end record.
 * So there is one directory only, and nothing after it.
 *
 * @throws ContractError with a `PackRefusal`
 */
export function checkArchiveEnds(bytes: Buffer): Directory {
  const end = bytes.length - END_RECORD;
  if (end < 0 || bytes.readUInt32LE(end) !== END_SIGNATURE) {
    throw packRefusal(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) < 0 ? 'not-a-zip' : 'around-it');
  }
  if (end >= 20 && bytes.readUInt32LE(end - 20) === ZIP64_LOCATOR) throw packRefusal('zip64');
  const [disk, firstDisk, here, count] = [4, 6, 8, 10].map((at) => bytes.readUInt16LE(end + at));
  const [size = 0, from = 0] = [12, 16].map((at) => bytes.readUInt32LE(end + at));
  if (count === 0xffff || size === 0xffffffff || from === 0xffffffff) throw packRefusal('zip64');
  if (disk !== 0 || firstDisk !== 0 || here !== count || bytes.readUInt16LE(end + 20) !== 0) throw packRefusal('damaged');
  if (from + size !== end) throw packRefusal('around-it');
  return { from, to: end };
}

/**
 * Sees to it that an archive is its entries one after the other and then its directory: no two share bytes, and there are
 * none that belong to nothing.
 *
 * @throws ContractError with a `PackRefusal`
 */
export function checkPlaces(spans: readonly Span[], directory: Directory, entries: readonly Entry[]): void {
  const headers = entries.map((entry) => DIRECTORY_HEADER + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
  if (headers.reduce((sum, length) => sum + length, 0) !== directory.to - directory.from) throw packRefusal('around-it');
  let at = 0;
  let slack = 0;
  for (const { from, to, hasSizesAfter } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from < at || from > at + slack) throw packRefusal('around-it');
    at = to;
    slack = hasSizesAfter ? SIZES_AFTER : 0;
  }
  if (directory.from < at || directory.from > at + slack) throw packRefusal('around-it');
}
