import { suppressed } from '../suppress.ts';
import type { Shown } from './grade-groups.ts';

/** How a principle fared in the counted attempts at one scenario. */
export interface PrincipleCount {
  readonly principle: string;
  readonly scenario: string;
  /** People whose counted attempt had an opportunity; each once. */
  readonly people: number;
  readonly opportunities: number;
  readonly shown: number;
  readonly dazzled: number;
  readonly lapses: number;
}

/** Shares of opportunities, 0 to 1. What is neither shown nor a lapse was let pass. */
export interface PrincipleRates {
  readonly shown: number;
  readonly dazzled: number;
  readonly lapses: number;
}

/** A principle with one scenario's customer. */
export interface PrincipleAtScenario {
  readonly scenario: string;
  readonly people: Shown;
  /** Null for a group that is too small, and where it would follow from the others. */
  readonly rates: PrincipleRates | null;
}

/** A principle over all of the scenarios. */
export interface PrincipleFigures {
  readonly principle: string;
  /** At least so many people had an opportunity: the most of any one scenario. */
  readonly people: Shown;
  readonly rates: PrincipleRates | null;
  readonly scenarios: readonly PrincipleAtScenario[];
  /**
   * How differently it fares from customer to customer: the lowest and the highest share shown among the scenarios
   * whose rates are told, 0 to 1; null with fewer than two of them.
   */
  readonly spread: { readonly low: number; readonly high: number } | null;
}

/** Figures of each principle, and of the same one across customers; small groups are left out. */
export function principleFigures(counts: readonly PrincipleCount[], minimum: number): readonly PrincipleFigures[] {
  const principles = [...new Set(counts.map(({ principle }) => principle))].toSorted();
  return principles.map((principle) => figuresOf(principle, counts.filter((count) => count.principle === principle), minimum));
}

function figuresOf(principle: string, counts: readonly PrincipleCount[], minimum: number): PrincipleFigures {
  const people = Math.max(0, ...counts.map((count) => count.people));
  const cells = new Map([['', sumOf(counts, 'opportunities')], ...counts.map((count) => [count.scenario, count.opportunities] as const)]);
  const small = counts.filter((count) => count.people < minimum).map(({ scenario }) => scenario);
  const hidden = suppressed(cells, [{ total: '', parts: counts.map(({ scenario }) => scenario) }], minimum, people < minimum ? ['', ...small] : small);
  const scenarios = counts
    .toSorted((a, b) => (a.scenario < b.scenario ? -1 : 1))
    .map((count) => {
      const isHidden = hidden.has(count.scenario) || count.opportunities === 0;
      return { scenario: count.scenario, people: isHidden ? null : count.people, rates: isHidden ? null : ratesOf([count]) };
    });
  const told = scenarios.flatMap(({ rates }) => (rates === null ? [] : [rates.shown]));
  return {
    principle,
    people: hidden.has('') ? null : people,
    rates: hidden.has('') ? null : ratesOf(counts),
    scenarios,
    spread: told.length < 2 ? null : { low: Math.min(...told), high: Math.max(...told) },
  };
}

function ratesOf(counts: readonly PrincipleCount[]): PrincipleRates {
  const opportunities = Math.max(1, sumOf(counts, 'opportunities'));
  return {
    shown: sumOf(counts, 'shown') / opportunities,
    dazzled: sumOf(counts, 'dazzled') / opportunities,
    lapses: sumOf(counts, 'lapses') / opportunities,
  };
}

function sumOf(counts: readonly PrincipleCount[], column: 'opportunities' | 'shown' | 'dazzled' | 'lapses'): number {
  return counts.reduce((sum, count) => sum + count[column], 0);
}
