import { isUtf8 } from 'node:buffer';
import type { Finding } from '#core/scenario/finding.ts';

/** The text of bytes, or the finding that says why they are none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding };

/** The text of UTF-8 bytes, a byte order mark kept; other bytes are a finding at the first line that is not UTF-8. */
export function decodeUtf8(bytes: Buffer): Decoded {
  if (isUtf8(bytes)) return { ok: true, text: bytes.toString('utf8') };
  const utf16 = bytes.length >= 2 && ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  const message = `This file is ${utf16 ? 'UTF-16' : 'not UTF-8'}. Save it as UTF-8 without a byte order mark.`;
  const line = utf16 ? 1 : firstBadLine(bytes);
  return {
    ok: false,
    finding: { rule: 'schema', severity: 'error', message, pointer: '', line, column: 1 },
  };
}

function firstBadLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    // A line feed is never part of a longer character, so each line can be judged alone.
    if (!isUtf8(end < 0 ? bytes.subarray(start) : bytes.subarray(start, end))) return line;
    if (end < 0) return 1;
    start = end + 1;
  }
}
