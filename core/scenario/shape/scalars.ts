import type { JsonNode } from '../json/json-node.ts';
import { isLongerThan, LONGEST_TEXT } from '../json/limits.ts';
import { listed, quote } from '../text/quote.ts';
import { Candidates, didYouMean, suggest } from '../text/suggest.ts';
import type { Shape } from './shape.ts';
import { labelOf, wrongKind } from './shape.ts';

/** Text that may be empty. */
export function text(): Shape<string> {
  return {
    read(node, reading) {
      return node.kind === 'text' ? node.value : wrongKind(node, 'text in quotes', reading);
    },
    schema: () => ({ type: 'string', maxLength: LONGEST_TEXT }),
  };
}

/** Text with something to see in it, of at most `most` code points; more is a `limit`. */
export function filledText(most = LONGEST_TEXT): Shape<string> {
  return {
    read(node, reading) {
      if (node.kind !== 'text') return wrongKind(node, 'text in quotes', reading);
      const { value } = node;
      if (value.trim() === '') {
        const advice = 'Write something there.';
        reading.bag.atValue('schema', node, () => `${labelOf(node)} must not be blank. ${advice}`);
      } else if (isLongerThan(value, most)) {
        reading.bag.atValue('limit', node, () => tooLong(node, most));
      } else {
        return value;
      }
      return undefined;
    },
    schema: () => ({ type: 'string', pattern: String.raw`\S`, maxLength: most }),
  };
}

function tooLong(node: JsonNode, most: number): string {
  return `${labelOf(node)} is longer than ${most.toLocaleString('en')} characters. Shorten it.`;
}

/** Text that a test accepts; `expected` completes "must be …" and should hold an example. */
export function textThat(
  accepts: (value: string) => boolean,
  expected: string,
  pattern?: string,
): Shape<string> {
  return {
    read(node, reading) {
      if (node.kind === 'text' && accepts(node.value)) return node.value;
      return wrongKind(node, expected, reading);
    },
    schema: () => ({
      type: 'string',
      ...(pattern === undefined ? {} : { pattern }),
      maxLength: LONGEST_TEXT,
    }),
  };
}

/** A whole number from `least` to `most`; `1.0` and `1e1` are whole. */
export function integer(least: number, most: number): Shape<number> {
  const range = `a whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  return {
    read(node, reading) {
      if (node.kind !== 'number' || !Number.isInteger(node.value)) {
        return wrongKind(node, range, reading);
      }
      if (node.value < least || node.value > most) return wrongKind(node, range, reading);
      // JSON has a -0, which no rule means to tell from 0.
      return node.value === 0 ? 0 : node.value;
    },
    schema: () => ({ type: 'integer', minimum: least, maximum: most }),
  };
}

/** true or false. */
export function boolean(): Shape<boolean> {
  return {
    read(node, reading) {
      return node.kind === 'boolean' ? node.value : wrongKind(node, 'true or false', reading);
    },
    schema: () => ({ type: 'boolean' }),
  };
}

/** The value true and no other. */
export function onlyTrue(): Shape<true> {
  return {
    read(node, reading) {
      return node.kind === 'boolean' && node.value ? true : wrongKind(node, 'true', reading);
    },
    schema: () => ({ const: true }),
  };
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  const candidates = new Candidates(words);
  const choice = listed(words.map(quote), 'or');
  return {
    read(node, reading) {
      if (node.kind !== 'text') return wrongKind(node, choice, reading);
      const { value } = node;
      const word = words.find((known) => known === value);
      if (word !== undefined) return word;
      reading.bag.atValue('schema', node, () => {
        const advice = didYouMean(value, suggest(value, candidates, reading.budget));
        return `${labelOf(node)} must be ${choice}, but it is ${quote(value)}.${advice}`;
      });
      return undefined;
    },
    schema: () => ({ enum: words }),
  };
}
