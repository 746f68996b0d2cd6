/**
 * Whether brackets are nested deeper than `most`, told without recursion and for any text. Never says no where a reader
 * that skips what it does not expect would go deeper: a bracket is only closed by its own kind.
 */
export function isNestedDeeper(text: string, most: number): boolean {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    switch (character) {
      case '"':
        at = endOfText(text, at);
        break;
      case '/':
        at = endOfComment(text, at);
        break;
      case '{':
      case '[':
        if (open.push(character) > most) return true;
        break;
      case '}':
      case ']':
        if (open.at(-1) === (character === '}' ? '{' : '[')) open.pop();
        break;
      default:
    }
  }
  return false;
}

/** The last character of a text in quotes; where it is left open, the end of its line. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '"' || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

function endOfComment(text: string, from: number): number {
  const kind = text.charAt(from + 1);
  if (kind === '*') {
    const end = text.indexOf('*/', from + 2);
    return end < 0 ? text.length : end + 1;
  }
  if (kind !== '/') return from;
  for (let at = from; at < text.length; at++) if (text.charAt(at) === '\n' || text.charAt(at) === '\r') return at;
  return text.length;
}
