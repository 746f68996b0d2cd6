import * as fc from 'fast-check';
import type { Draft } from './support.ts';

/** A change of a document: one value somewhere in it is replaced, taken out or joined by another. */
export type Mutation = (draft: Draft) => void;

const replacement = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    'dana',
    'thanks',
    'calm',
    'toString',
    0,
    -1,
    1,
    0.5,
    1e9,
    1e300,
    [],
    {},
    [{}],
    { flag: 'calm' },
    { beat: 'thanks' },
  ),
  fc.string({ maxLength: 12 }),
  fc.integer(),
);

const WORDS = ['notes', 'when', 'to', 'say', 'do', 'ending', 'timer', 'choices', 'titel', 'Flag'];
const newKey = fc.constantFrom(...WORDS);

/** Mutations that reach any depth of a document. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .record({
    steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }),
    kind: fc.constantFrom('replace', 'remove', 'add', 'rename'),
    value: replacement,
    key: newKey,
  })
  .map(({ steps, kind, value, key }) => (draft) => {
    const { holder, at } = reach(draft, steps);
    const before: unknown = Reflect.get(holder, at);
    if (kind === 'replace') Reflect.set(holder, at, value);
    if (kind === 'remove' || kind === 'rename') removeFrom(holder, at);
    if (kind === 'add' || kind === 'rename') addTo(holder, key, kind === 'add' ? value : before);
  });

function removeFrom(holder: object, at: string): void {
  if (Array.isArray(holder)) holder.splice(Number(at), 1);
  else Reflect.deleteProperty(holder, at);
}

function addTo(holder: object, key: string, value: unknown): void {
  if (Array.isArray(holder)) holder.push(value);
  else Reflect.set(holder, key, value);
}

/** Walks down by the numbers given as far as there is something below, to a holder and a key in it. */
function reach(draft: object, steps: readonly number[]): { holder: object; at: string } {
  let holder = draft;
  let at = '';
  for (const [index, step] of steps.entries()) {
    const keys = Object.keys(holder);
    at = keys[step % Math.max(1, keys.length)] ?? '';
    const below: unknown = Reflect.get(holder, at);
    const isEnd = typeof below !== 'object' || below === null || Object.keys(below).length === 0;
    if (isEnd || index === steps.length - 1) break;
    holder = below;
  }
  return { holder, at };
}
