import type { Program } from '#core/dialogue/program.ts';

/** The name of someone in the story; null for the narrator. */
export function nameOf(program: Program, who: string | null): string | null {
  return who === null ? null : (program.scenario.cast.get(who)?.name ?? who);
}

/** The name of the customer. */
export function customerName(program: Program): string {
  return nameOf(program, program.scenario.customer) ?? program.scenario.customer;
}

/** The look of someone in this run, the variant's included; null where none is named. */
export function lookOf(program: Program, who: string): string | null {
  const { cast, customer, variants } = program.scenario;
  const variant = program.variant === null ? undefined : variants.get(program.variant);
  const changed = who === customer ? variant?.look : undefined;
  return changed ?? cast.get(who)?.look ?? null;
}
