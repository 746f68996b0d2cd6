import { isUtf8 } from 'node:buffer';
import { ContractError } from '#core/contract/errors.ts';

/** What makes a file none that a roster can be read from, with what to do. */
const PROBLEMS = {
  empty: 'This file is empty. Choose the file that holds the roster.',
  workbook: 'This is a spreadsheet file, not CSV. Open it in the spreadsheet and save it as “CSV UTF-8”, then choose that file.',
  'utf-16': 'This file is UTF-16 (“Unicode text”). Save it as “CSV UTF-8”, then choose it again.',
  nul: 'This file holds characters that no text has (NUL), so it may be damaged. Save it again as “CSV UTF-8”, then choose it again.',
} as const;

/**
 * The text of a roster file: UTF-8, a byte order mark left out, line ends as `\n`.
 *
 * @throws ContractError `bad-input`, with the kind of problem in `details.what`
 */
export function readRosterFile(bytes: Buffer): string {
  if (bytes.length === 0) throw refused('empty', PROBLEMS.empty);
  if (isWorkbook(bytes)) throw refused('workbook', PROBLEMS.workbook);
  if (isUtf16(bytes)) throw refused('utf-16', PROBLEMS['utf-16']);
  if (!isUtf8(bytes)) throw windows1252(bytes);
  if (bytes.includes(0)) throw refused('nul', PROBLEMS.nul);
  const text = bytes.toString('utf8').replace(/^\uFEFF/u, '').replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '') throw refused('empty', PROBLEMS.empty);
  return text;
}

export function refused(what: string, message: string): ContractError {
  return new ContractError('bad-input', message, { where: 'file', what });
}

/** XLSX and ODS are ZIP archives, XLS an OLE file. */
function isWorkbook(bytes: Buffer): boolean {
  return ['504b0304', 'd0cf11e0'].includes(bytes.toString('hex', 0, 4));
}

/** By its mark, or by every other byte of its beginning being zero, as in Latin text. */
function isUtf16(bytes: Buffer): boolean {
  if (['fffe', 'feff'].includes(bytes.toString('hex', 0, 2))) return true;
  const head = bytes.subarray(0, 200);
  const zeros = (parity: number): number => head.filter((byte, index) => index % 2 === parity && byte === 0).length;
  return head.length >= 4 && Math.max(zeros(0), zeros(1)) > head.length / 4;
}

/** What is neither UTF-8 nor UTF-16 was most likely written by a spreadsheet on Windows. */
function windows1252(bytes: Buffer): ContractError {
  const line = firstBadLine(bytes);
  const message = `Line ${line} of this file is not UTF-8; it was probably saved as Windows-1252 (“ANSI”), where accents come out wrong. Save it as “CSV UTF-8”, then choose it again.`;
  return new ContractError('bad-input', message, { where: 'file', what: 'windows-1252', line });
}

function firstBadLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
