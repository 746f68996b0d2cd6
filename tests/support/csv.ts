/** The records of an RFC 4180 text, its heading as the keys; throws where the text is not one. */
export function parseCsv(text: string): Record<string, string>[] {
  const [heading = [], ...rows] = records(text);
  return rows.map((row) => {
    if (row.length !== heading.length) throw new Error(`A record has ${row.length} cells, the heading ${heading.length}.`);
    return Object.fromEntries(heading.map((name, index) => [name, row[index] ?? '']));
  });
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;

function records(text: string): string[][] {
  const found: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const match = CELL.exec(text);
    if (match === null) throw new Error(`This is no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    found.push(row);
    row = [];
  }
  return found;
}
