import type { Change } from './sheet.ts';
import type { TextPatch } from './text-patch.ts';

/** A change and the one that leads back. */
export interface Reversible {
  readonly forward: Change;
  readonly backward: Change;
}

/**
 * Two changes, one after the other, as one: those of one place in one text, as keystrokes are, and those of positions. Null where
 * they cannot be told as one; then both are kept.
 */
export function mergeChanges(first: Reversible, second: Reversible): Reversible | null {
  const name = onlyCompanion(first.forward);
  if (name !== null && name === onlyCompanion(second.forward)) {
    const merged = mergeSplices(only(first, name), only(second, name));
    return merged === null ? null : { forward: { patches: [], companions: { [name]: merged.forward } }, backward: { patches: [], companions: { [name]: merged.backward } } };
  }
  if (first.forward.companions !== undefined || second.forward.companions !== undefined) return null;
  if (first.forward.patches.length === 0 && second.forward.patches.length === 0) {
    return {
      forward: { patches: [], positions: { ...first.forward.positions, ...second.forward.positions } },
      backward: { patches: [], positions: { ...second.backward.positions, ...first.backward.positions } },
    };
  }
  if (first.forward.positions !== undefined || second.forward.positions !== undefined) return null;
  const merged = mergeSplices(only(first), only(second));
  return merged === null ? null : { forward: { patches: merged.forward }, backward: { patches: merged.backward } };
}

interface Splice {
  readonly at: number;
  readonly took: string;
  readonly put: string;
}

function mergeSplices(a: Splice | null, b: Splice | null): Readonly<Record<'forward' | 'backward', readonly TextPatch[]>> | null {
  if (a === null || b === null) return null;
  const end = a.at + a.put.length;
  if (b.at > end || b.at + b.took.length < a.at) return null;
  // What the second took beyond what the first had put was there before both.
  const left = b.took.slice(0, Math.max(0, a.at - b.at));
  const right = b.took.slice(b.took.length - Math.max(0, b.at + b.took.length - end));
  const took = left + a.took + right;
  const put = a.put.slice(0, Math.max(0, b.at - a.at)) + b.put + a.put.slice(Math.max(0, b.at + b.took.length - a.at));
  const offset = Math.min(a.at, b.at);
  return { forward: [{ offset, length: took.length, text: put }], backward: [{ offset, length: put.length, text: took }] };
}

/** The name of the companion that alone a change is about; null where it is about anything else. */
function onlyCompanion({ patches, positions, companions = {} }: Change): string | null {
  const [name, another] = Object.keys(companions);
  return patches.length === 0 && positions === undefined && another === undefined ? (name ?? null) : null;
}

function only({ forward, backward }: Reversible, companion?: string): Splice | null {
  const of = ({ patches, companions = {} }: Change): readonly TextPatch[] => (companion === undefined ? patches : (companions[companion] ?? []));
  const [there, another] = of(forward);
  const [back] = of(backward);
  if (there === undefined || back === undefined || another !== undefined) return null;
  return { at: there.offset, took: back.text, put: there.text };
}
