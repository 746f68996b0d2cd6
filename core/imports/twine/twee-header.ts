import { asObject, textIn } from '../json-look.ts';

/** The first line of a passage, without its colons. */
export interface Header {
  readonly name: string;
  readonly tags: readonly string[];
  readonly position: string | null;
  /** Something in it could not be read. */
  readonly fault: boolean;
}

/** `name [tags] {metadata}`, where a backslash takes a bracket for what it is; Twee 2 has `<x,y>` for the metadata. */
export function readHeader(line: string): Header {
  const name = upTo(line, 0, '[{');
  const bare = name.text.replace(/<\s*(-?\d+\s*,\s*-?\d+)\s*>\s*$/, '').trim();
  const old = /<\s*(-?\d+\s*,\s*-?\d+)\s*>\s*$/.exec(line)?.[1] ?? null;
  let rest = name.end;
  let fault = bare === '';
  let tags: readonly string[] = [];
  if (line.charAt(rest) === '[') {
    const block = upTo(line, rest + 1, ']');
    tags = block.text.split(/\s+/).filter((tag) => tag !== '');
    fault ||= block.end >= line.length;
    rest = block.end + 1;
  }
  const metadata = line.slice(rest).trim();
  const position = metadata.startsWith('{') ? positionIn(metadata) : old;
  fault ||= position === null && metadata.startsWith('{') && !isJson(metadata);
  return { name: bare, tags, position, fault };
}

/** The text before the first of some characters that has no backslash before it, with the backslashes taken away. */
function upTo(line: string, from: number, ends: string): { readonly text: string; readonly end: number } {
  const parts: string[] = [];
  let at = from;
  for (; at < line.length && !ends.includes(line.charAt(at)); at++) {
    if (line.charAt(at) === '\\' && at + 1 < line.length) at += 1;
    parts.push(line.charAt(at));
  }
  return { text: parts.join(''), end: at };
}

function positionIn(metadata: string): string | null {
  try {
    return textIn(asObject(JSON.parse(metadata)), 'position');
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    return asObject(JSON.parse(text)) !== null;
  } catch {
    return false;
  }
}
