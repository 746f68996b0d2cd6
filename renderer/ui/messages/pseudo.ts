import type { Words } from './words.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = 'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** Languages need up to a third more room than English. */
const GROWTH = 0.3;

/** What lengthens a text; no letter of it is one of English. */
const FILLING = '··';

/**
 * English that looks like another language, for tests: every letter is marked, every text is a third
 * longer, and the page runs from right to left. What still shows plain letters never went through a message.
 */
export function pseudoWords(english: Readonly<Record<string, string>>): Words {
  const messages = Object.fromEntries(Object.entries(english).map(([id, text]) => [id, pseudoMessage(text)]));
  return { locale: 'ar-XB', direction: 'rtl', formats: 'ar-XB', messages };
}

/** An ICU message with its words marked and lengthened; arguments and their keywords stay. */
export function pseudoMessage(message: string): string {
  const [marked] = markText(message, 0);
  const letters = Array.from(marked).filter((letter) => MARKED.includes(letter)).length;
  return `⟦${marked}${FILLING.repeat(Math.ceil((letters * GROWTH) / FILLING.length))}⟧`;
}

/** Marks text from `from` up to the brace that ends it. @returns the marked text and where it ended */
function markText(message: string, from: number): [marked: string, end: number] {
  let marked = '';
  let at = from;
  while (at < message.length && message[at] !== '}') {
    const letter = message[at] ?? '';
    if (letter === '{') {
      const [argument, end] = copyArgument(message, at + 1);
      marked += `{${argument}}`;
      at = end + 1;
    } else {
      const known = PLAIN.indexOf(letter);
      marked += known < 0 ? letter : (MARKED[known] ?? letter);
      at += 1;
    }
  }
  return [marked, at];
}

/** Copies an argument up to its closing brace; the texts of a plural or a select in it are marked. */
function copyArgument(message: string, from: number): [copied: string, end: number] {
  let copied = '';
  let at = from;
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      const [text, end] = markText(message, at + 1);
      copied += `{${text}}`;
      at = end + 1;
    } else {
      copied += message[at] ?? '';
      at += 1;
    }
  }
  return [copied, at];
}
