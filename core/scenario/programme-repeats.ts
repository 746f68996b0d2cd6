import type { JsonNode } from './json/json-node.ts';
import { memberOf } from './json/json-node.ts';
import type { Reading } from './shape/shape.ts';
import { quote } from './text/quote.ts';

/** Something that a programme may say once. */
interface Saying {
  /** Sayings of one key repeat one another. */
  readonly key: string;
  readonly node: JsonNode;
  /** The number of its week, from 1. */
  readonly week: number;
  /** What a message calls it, at the beginning of a sentence. */
  readonly what: () => string;
  /** What to do where it is a repetition. */
  readonly advice: string;
}

/**
 * Reports what one week of a programme repeats of another: a theme, a standard's number, or a
 * scenario. A scenario may come back in a later week, but then it must ask for another grade.
 */
export function reportRepeats(weeks: JsonNode, { bag }: Reading): void {
  const firsts = new Map<string, Saying>();
  for (const saying of sayings(weeks)) {
    const first = firsts.get(saying.key);
    if (first === undefined) firsts.set(saying.key, saying);
    else {
      const { node, what, advice } = saying;
      bag.atValue('duplicate-id', node, () => `${what()} is in week ${first.week} already. ${advice}`);
    }
  }
}

function* sayings(weeks: JsonNode): Generator<Saying> {
  for (const [index, item] of itemsOf(weeks).entries()) {
    const week = index + 1;
    yield* themeOf(item, week);
    for (const standard of itemsOf(memberOf(item, 'standards'))) yield* numberOf(standard, week);
    for (const assignment of itemsOf(memberOf(item, 'scenarios'))) yield* scenarioOf(assignment, week);
  }
}

function* themeOf(item: JsonNode, week: number): Generator<Saying> {
  const node = memberOf(item, 'theme');
  if (node?.kind !== 'text') return;
  // Titles that differ in case and blanks only are one title to a reader.
  const key = `theme ${node.value.trim().toLowerCase().replace(/\s+/g, ' ')}`;
  const advice = 'Give one of the two weeks another, or take one out.';
  yield { key, node, week, what: () => `The theme ${quote(node.value)}`, advice };
}

function* numberOf(standard: JsonNode, week: number): Generator<Saying> {
  const node = memberOf(standard, 'number');
  if (node?.kind !== 'number') return;
  const advice = 'Number the standards on from week to week.';
  yield { key: `standard ${node.value}`, node, week, what: () => `The standard ${node.value}`, advice };
}

function* scenarioOf(assignment: JsonNode, week: number): Generator<Saying> {
  const node = memberOf(assignment, 'scenario');
  if (node?.kind !== 'text') return;
  const pass = memberOf(assignment, 'pass');
  const key = `scenario ${node.value} ${pass?.kind === 'text' ? pass.value : 'C'}`;
  const advice = 'Take it out, or ask for another grade to pass.';
  yield { key, node, week, what: () => `The scenario ${quote(node.value)}`, advice };
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'list' ? node.children : [];
}
