import type { Finding } from '#core/scenario/finding.ts';
import { openProver } from './open-prover.ts';

/** As many states as the studio explores while somebody writes: beyond them nothing is an error. */
const BOUND = 300_000;

/** Everything that is wrong with the text of a scenario, found in a thread that ends with it. What it names is not looked up. */
export async function lintOnce(text: string): Promise<readonly Finding[]> {
  const prover = openProver();
  try {
    return (await prover.lint({ text, names: null, bound: BOUND })).findings;
  } finally {
    prover.close();
  }
}
