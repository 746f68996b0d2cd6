import type { Finding } from '../../scenario/finding.ts';
import { schemaAt } from '../schema-at.ts';
import type { Source } from '../source.ts';
import { member, pointerFrom, segmentsOf, textOf, type TreeNode } from '../tree.ts';

/** What nobody fills in by hand, for a file begun here has it: where it is missing, somebody has taken it out. */
const MADE = /^\/(format|id|version|locale)$|^\/beats\/[^/]+\/choices\/\d+\/id$/;

/**
 * Whether a finding is about something that is only not written yet: missing, empty or not chosen. Everything else that the
 * rules have against a text is a fault.
 *
 * @param source the text that it was found in
 */
export function isToDo(source: Source, { rule, pointer }: Finding): boolean {
  if (rule === 'missing-why') return true;
  if (source.unsound !== null || (rule !== 'schema' && rule !== 'unknown-reference') || MADE.test(pointer)) return false;
  const node = source.at(pointer);
  if (node === null) return true;
  // Something that the format does not know is no blank to fill in.
  if (schemaAt(pointer) === null) return false;
  if (typeof node.value === 'string') return node.value.trim() === '';
  if (node.kind === 'list') return node.children.length === 0;
  const [home, , part, index, ...inside] = segmentsOf(pointer);
  if (home !== 'beats' || node.kind !== 'object') return false;
  if (part === undefined) return lacks(node, 'choices', 'to', 'ending');
  return part === 'choices' && index !== undefined && inside.length === 0 && lacks(node, 'say', 'do');
}

function lacks(node: TreeNode, ...keys: readonly string[]): boolean {
  return keys.every((key) => member(node, key) === null);
}

/**
 * What is asked for now: of a choice first its words, then its grade and where it leads, and why it has the grade once it has
 * one. What is asked for later is left out, except that it is a fault.
 *
 * @param source the text that they were found in
 */
export function askedNow(source: Source, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => {
    const [home, beat = '', part, index, key, ...inside] = segmentsOf(finding.pointer);
    if (home !== 'beats' || part !== 'choices' || index === undefined || inside.length > 0 || !isToDo(source, finding)) return true;
    const field = key ?? (finding.rule === 'missing-why' ? 'why' : 'say');
    if (field !== 'grade' && field !== 'why' && field !== 'to') return true;
    const choice = source.at(pointerFrom('beats', beat, 'choices', index));
    return isWorded(choice) && (field !== 'why' || member(choice, 'grade') !== null);
  });
}

/** Whether a choice has words: a way to say or do something that is not blank. */
export function isWorded(choice: TreeNode | null): boolean {
  return ['say', 'do'].some((key) => (textOf(choice, key) ?? '').trim() !== '');
}

/** The parts of a scenario in the order in which its form asks for them. */
const ORDER = ['title', 'role', 'setting', 'cast', 'customer', 'start', 'mood', 'needs', 'promises', 'flags', 'bar', 'variants', 'beats'];

/** The fields of a choice in that order. */
const CHOICE_ORDER = ['say', 'do', 'grade', 'why', 'to'];

/** What is to be done, in the order of the form; beats and choices in the order of the text. */
export function inFormOrder(findings: readonly Finding[]): readonly Finding[] {
  const things = new Map<string, number>();
  const ranked = findings.map((finding) => {
    const [home = '', id = '', part = '', index = '', key] = segmentsOf(finding.pointer);
    const thing = [home, id, part, index].join('/');
    if (!things.has(thing)) things.set(thing, things.size);
    const field = key ?? (finding.rule === 'missing-why' ? 'why' : 'say');
    return { finding, rank: [ORDER.indexOf(home), things.get(thing) ?? 0, part === 'choices' ? CHOICE_ORDER.indexOf(field) : 0] };
  });
  return ranked.toSorted((a, b) => a.rank.reduce((sooner, rank, at) => sooner || rank - (b.rank[at] ?? 0), 0)).map(({ finding }) => finding);
}
