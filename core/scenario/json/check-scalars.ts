import type { FindingBag } from '../finding-bag.ts';
import { quote } from '../text/quote.ts';
import type { JsonNode, NumberNode, TextNode } from './json-node.ts';
import { isLongerThan, LONGEST_TEXT } from './limits.ts';

/** They lead to an object's prototype in careless code, so no document may use them as keys. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reports a key that is forbidden, broken or too long. */
export function checkKey(node: JsonNode, key: string, bag: FindingBag): void {
  const name = (): string => `The key ${quote(key)}`;
  if (FORBIDDEN_KEYS.has(key)) {
    bag.atKey('schema', node, () => `${name()} is not allowed anywhere. Choose another name.`);
  }
  if (!key.isWellFormed()) bag.atKey('schema', node, () => loneSurrogate(name()));
  if (isLongerThan(key, LONGEST_TEXT)) bag.atKey('limit', node, () => tooLong(name()));
}

/** The text, or a refused node once what is wrong with it is reported. */
export function checkText(node: TextNode, bag: FindingBag): JsonNode {
  const whole = node.value.isWellFormed();
  const long = isLongerThan(node.value, LONGEST_TEXT);
  if (whole && !long) return node;
  if (!whole) bag.atValue('schema', node, () => loneSurrogate('This text'));
  if (long) bag.atValue('limit', node, () => tooLong('This text'));
  return { ...node, kind: 'refused', value: null };
}

/** The number, or a refused node once it is reported as too large. */
export function checkNumber(node: NumberNode, bag: FindingBag): JsonNode {
  if (Number.isFinite(node.value)) return node;
  bag.atValue('schema', node, () => 'This number is too large to be held. Write a smaller one.');
  return { ...node, kind: 'refused', value: null };
}

function loneSurrogate(what: string): string {
  const advice = 'Write the whole character or take it out.';
  return `${what} holds half of a character (a lone surrogate). ${advice}`;
}

function tooLong(what: string): string {
  return `${what} is longer than ${LONGEST_TEXT.toLocaleString('en')} characters. Shorten it.`;
}
