import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive, every field of which a test can set to what no program would write. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly contents?: string | Buffer;
  /** What the directory says; left out: the truth. */
  readonly said?: Partial<ZipFields>;
  /** What the header before the entry says; left out: what the directory says. */
  readonly local?: Partial<ZipFields & { readonly name: string | Buffer }>;
  /** Unix mode; left out: a file's. */
  readonly mode?: number;
  /** MS-DOS attributes. */
  readonly attributes?: number;
  /** Kept as it is, not deflated. */
  readonly stored?: boolean;
  /** What lies between its header and its end instead of what was packed. */
  readonly packed?: Buffer;
  readonly extra?: Buffer;
  /** Where the directory says that its header is. */
  readonly at?: number;
}

interface ZipFields {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** What the end of an archive says; left out: the truth. */
export interface ZipEnd {
  readonly before?: Buffer;
  readonly after?: Buffer;
  readonly comment?: Buffer;
  readonly disk?: number;
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryAt?: number;
  /** Bytes between the directory and the end record. */
  readonly between?: Buffer;
}

/** The bytes of an archive (APPNOTE.TXT 6.3.10), as true or as false as asked for. */
export function zipBytes(entries: readonly ZipEntry[], end: ZipEnd = {}): Buffer {
  const { before = Buffer.alloc(0), after = Buffer.alloc(0), between = Buffer.alloc(0), comment = Buffer.alloc(0) } = end;
  const parts: Buffer[] = [before];
  const headers: Buffer[] = [];
  let at = before.length;
  for (const entry of entries) {
    const { packed, fields } = fieldsOf(entry);
    const name = Buffer.from(entry.name);
    const { name: localName = name, ...local } = entry.local ?? {};
    const localBytes = Buffer.from(localName);
    const header = Buffer.concat([record(0x04034b50, [], { ...fields, ...local }, localBytes.length), localBytes]);
    headers.push(directoryHeader(entry, fields, name, entry.at ?? at));
    parts.push(header, packed);
    at += header.length + packed.length;
  }
  const directory = Buffer.concat(headers);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.disk ?? 0, 4);
  for (const offset of [8, 10]) last.writeUInt16LE(end.count ?? entries.length, offset);
  last.writeUInt32LE(end.directorySize ?? directory.length, 12);
  last.writeUInt32LE(end.directoryAt ?? at, 16);
  last.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, directory, between, last, comment, after]);
}

function fieldsOf({ contents = '', stored = false, packed: given, said = {} }: ZipEntry): { readonly packed: Buffer; readonly fields: ZipFields } {
  const bytes = Buffer.from(contents);
  const packed = given ?? (stored ? bytes : deflateRawSync(bytes));
  const truth = { flags: 0x800, method: stored ? 0 : 8, crc: crc32(bytes), packedSize: packed.length, size: bytes.length };
  return { packed, fields: { ...truth, ...said } };
}

function directoryHeader({ mode = 0o100644, attributes = 0, extra = Buffer.alloc(0) }: ZipEntry, fields: ZipFields, name: Buffer, at: number): Buffer {
  const header = Buffer.alloc(46);
  record(0x02014b50, [0x0314], fields, name.length).copy(header, 0, 0, 30);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(((mode << 16) | attributes) >>> 0, 38);
  header.writeUInt32LE(at, 42);
  return Buffer.concat([header, name, extra]);
}

/** The fields that both kinds of header have, in their order. */
function record(signature: number, madeBy: readonly number[], { flags, method, crc, packedSize, size }: ZipFields, nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signature, 0);
  let offset = 4;
  for (const value of [...madeBy, 20, flags, method, 0, 0x21]) offset = header.writeUInt16LE(value, offset);
  for (const value of [crc, packedSize, size]) offset = header.writeUInt32LE(value >>> 0, offset);
  if (madeBy.length === 0) header.writeUInt16LE(nameLength, offset);
  return header;
}
