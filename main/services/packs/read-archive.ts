import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ContractError } from '#core/contract/errors.ts';
import { PACK_LIMITS } from '#core/packs/limits.ts';
import { aliasOf, PACK_FOLDERS, pathFault } from '#core/packs/paths.ts';
import { checkArchiveEnds, checkPlaces, type Span } from './archive-places.ts';
import { packRefusal } from './refusals.ts';

/** Flags of an entry (APPNOTE.TXT 6.3.10, 4.4.4) that one made plainly may have: how it was deflated, sizes after it, UTF-8. */
const PLAIN_FLAGS = 0x2 | 0x4 | 0x8 | 0x800;
const SIZES_AFTER = 0x8;

const STORED = 0;
const DEFLATED = 8;

/** Kinds of extra field: zip64 sizes, and another name for the same file. */
const ZIP64_FIELD = 0x1;
const NAME_FIELD = 0x7075;

/** What a Unix mode says that something is. */
const KIND_OF_FILE = 0o170000;
const PLAIN_FILE = 0o100000;
const FOLDER = 0o040000;

/**
 * The files of a pack's archive by their names, unpacked. Nothing of it is trusted: what another program could read
 * otherwise than this one, or what could lead, grow or act beyond what it says, refuses the whole of it.
 *
 * @throws ContractError with a `PackRefusal`
 */
export async function readArchive(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  if (bytes.length > PACK_LIMITS.pack) throw packRefusal('too-large');
  const directory = checkArchiveEnds(bytes);
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true });
    const entries = await entriesOf(zip);
    const spans: Span[] = [];
    for (const { entry, name } of entries) spans.push(await checkHeader(zip, entry, name));
    checkPlaces(spans, directory, entries.map(({ entry }) => entry));
    const files = new Map<string, Buffer>();
    for (const { entry, name } of entries) if (!isFolder(entry)) files.set(name, await contentsOf(zip, entry, name));
    return files;
  } catch (error) {
    if (error instanceof ContractError) throw error;
    throw packRefusal('damaged');
  }
}

interface Named {
  readonly entry: Entry;
  readonly name: string;
}

/** Looks at what the directory says of all entries before any of them is unpacked. */
async function entriesOf(zip: ZipFile): Promise<Named[]> {
  const named: Named[] = [];
  const seen = new Set<string>();
  let total = 0;
  // Besides them the manifest, and the folders.
  if (zip.entryCount > PACK_LIMITS.files + 1 + PACK_FOLDERS.size) throw packRefusal('too-many-files');
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (!isPlain(entry)) throw packRefusal('link', name);
    const fault = PACK_FOLDERS.has(name) ? null : pathFault(name);
    if (fault !== null) throw packRefusal(fault, name);
    const alias = aliasOf(name);
    if (seen.has(alias)) throw packRefusal('twice', name);
    seen.add(alias);
    checkEntry(entry, name);
    total += entry.uncompressedSize;
    if (total > PACK_LIMITS.total) throw packRefusal('total-too-large');
    named.push({ entry, name });
  }
  return named;
}

function nameOf({ fileNameRaw, extraFields }: Entry): string {
  const name = fileNameRaw.toString('utf8');
  if (!Buffer.from(name, 'utf8').equals(fileNameRaw)) throw packRefusal('not-utf-8', fileNameRaw.toString('latin1'));
  if (extraFields.some(({ id }) => id === NAME_FIELD)) throw packRefusal('other-name', name);
  return name;
}

function checkEntry(entry: Entry, name: string): void {
  const { uncompressedSize, compressedSize, generalPurposeBitFlag: flags, compressionMethod, extraFields } = entry;
  if (entry.isEncrypted()) throw packRefusal('encrypted', name);
  if (extraFields.some(({ id }) => id === ZIP64_FIELD)) throw packRefusal('zip64');
  if ((flags & ~PLAIN_FLAGS) !== 0 || ![STORED, DEFLATED].includes(compressionMethod)) throw packRefusal('method', name);
  if (isFolder(entry) && uncompressedSize + compressedSize > 0) throw packRefusal('wrong-size', name);
  if (uncompressedSize > PACK_LIMITS.file) throw packRefusal('file-too-large', name);
  const isLarge = uncompressedSize > PACK_LIMITS.ratioFrom;
  if (isLarge && uncompressedSize > PACK_LIMITS.ratio * compressedSize) throw packRefusal('bomb', name);
}

/** A file, or the one folder there may be, whichever system's rights were written down. */
function isPlain(entry: Entry): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & KIND_OF_FILE;
  // MS-DOS: a folder is 0x10, a volume's name 0x08, a device 0x40, a link of Windows 0x400.
  const isOdd = (entry.externalFileAttributes & (0x08 | 0x40 | 0x400)) !== 0;
  const saysFolder = (entry.externalFileAttributes & 0x10) !== 0 || kind === FOLDER;
  if (isOdd || (saysFolder && !isFolder(entry))) return false;
  return kind === 0 || kind === (isFolder(entry) ? FOLDER : PLAIN_FILE);
}

function isFolder({ fileNameRaw }: Entry): boolean {
  return fileNameRaw.at(-1) === 0x2f;
}

/** What stands before an entry's bytes must say what the directory says. */
async function checkHeader(zip: ZipFile, entry: Entry, name: string): Promise<Span> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const hasSizesAfter = (entry.generalPurposeBitFlag & SIZES_AFTER) !== 0;
  const agrees = (field: 'crc32' | 'compressedSize' | 'uncompressedSize'): boolean =>
    local[field] === entry[field] || (hasSizesAfter && local[field] === 0);
  const isSame =
    local.fileName.equals(entry.fileNameRaw) &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    local.compressionMethod === entry.compressionMethod &&
    agrees('crc32') &&
    agrees('compressedSize') &&
    agrees('uncompressedSize');
  if (!isSame) throw packRefusal('headers-disagree', name);
  return { from: entry.relativeOffsetOfLocalHeader, to: local.fileDataStart + entry.compressedSize, hasSizesAfter };
}

async function contentsOf(zip: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  const contents = await zip.openReadStreamPromise(entry).then(buffer).catch(() => null);
  // Too many bytes end the stream as soon as there is one more than was said, and too few at its end.
  if (contents === null || contents.length !== entry.uncompressedSize) throw packRefusal('wrong-size', name);
  if (crc32(contents) !== entry.crc32) throw packRefusal('damaged', name);
  if (contents.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') throw packRefusal('nested', name);
  return contents;
}
