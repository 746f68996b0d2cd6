import * as fc from 'fast-check';
import { Child } from './child.ts';

/** What became of a program that was to die. */
export interface Crashed {
  /** The lines it printed. */
  readonly said: readonly string[];
  readonly died: boolean;
}

/** Runs a program until its n-th call of the database or the file system, or its n-th of a name; a program that fails is the test's fault. */
export async function crashAt(point: number | string, program: string, args: readonly string[]): Promise<Crashed> {
  const child = new Child(program, args, { dieAt: point });
  const said = await child.rest();
  const { signal, code, errors } = await child.ending();
  if (signal === null && code !== 0) throw new Error(`${program} failed by itself: ${errors}`);
  return { said, died: signal === 'SIGKILL' };
}

/** How many such calls a program makes. */
export async function callsOf(program: string, args: readonly string[]): Promise<number> {
  const { said } = await crashAt(0, program, args);
  return Number(said.find((line) => line.startsWith('calls '))?.split(' ')[1]);
}

/** Points that are spread over all of the work, the same in every run. */
export function pointsIn(calls: number, count: number): number[] {
  const share = calls / count;
  const within = fc.sample(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { numRuns: count, seed: 4711 });
  return within.map((part, index) => 1 + Math.floor((index + part) * share));
}
