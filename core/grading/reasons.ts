import type { Bar } from '../scenario/format.ts';
import type { ReportCard } from './report-card.ts';

/**
 * A rule of the scenario that had a part in the grade, with the numbers that met or missed it.
 * `for` speaks for the grade as it is or better, `against` for why it is no better.
 */
export type GradeReason =
  | { readonly side: 'for'; readonly code: 'needs-met'; readonly count: number }
  | { readonly side: 'for'; readonly code: 'enough-dazzles'; readonly dazzles: number; readonly asked: number }
  | { readonly side: 'for'; readonly code: 'enough-surprises'; readonly surprises: number; readonly asked: number }
  | { readonly side: 'for'; readonly code: 'nothing-left-open' }
  | { readonly side: 'against'; readonly code: 'need-missed'; readonly need: string }
  | { readonly side: 'against'; readonly code: 'walked-out' }
  | { readonly side: 'against'; readonly code: 'too-many-slips'; readonly slips: number; readonly allowed: number }
  | { readonly side: 'against'; readonly code: 'slips-stand'; readonly slips: number }
  | { readonly side: 'against'; readonly code: 'promise-broken'; readonly promise: string }
  | { readonly side: 'against'; readonly code: 'too-few-dazzles'; readonly dazzles: number; readonly asked: number }
  | { readonly side: 'against'; readonly code: 'too-few-surprises'; readonly surprises: number; readonly asked: number };

/**
 * Why a run earned its grade (the design's section 4): the rules that decided and no others. An F
 * names what made it one, a C what it rests on and what stood between it and an A, an A what it
 * rests on.
 */
export function gradeReasons(card: ReportCard, bar: Bar): GradeReason[] {
  if (card.grade === 'F') return reasonsToFail(card, bar);
  return [...needsMet(card), ...dazzleReasons(card, bar), ...slipReasons(card)].sort(
    (a, b) => Number(a.side === 'against') - Number(b.side === 'against'),
  );
}

function reasonsToFail(card: ReportCard, bar: Bar): GradeReason[] {
  const reasons = card.core.missed.map(
    (need): GradeReason => ({ side: 'against', code: 'need-missed', need }),
  );
  if (card.walkedOut) reasons.push({ side: 'against', code: 'walked-out' });
  if (bar.slips !== undefined && card.slips > bar.slips) {
    reasons.push({ side: 'against', code: 'too-many-slips', slips: card.slips, allowed: bar.slips });
    reasons.push(...brokenPromises(card));
  }
  return reasons;
}

function needsMet({ core }: ReportCard): GradeReason[] {
  return core.met.length === 0 ? [] : [{ side: 'for', code: 'needs-met', count: core.met.length }];
}

function dazzleReasons({ dazzles, surprises }: ReportCard, bar: Bar): GradeReason[] {
  const reasons: GradeReason[] = [];
  if (dazzles < bar.dazzles) {
    reasons.push({ side: 'against', code: 'too-few-dazzles', dazzles, asked: bar.dazzles });
  } else if (bar.dazzles > 0) {
    reasons.push({ side: 'for', code: 'enough-dazzles', dazzles, asked: bar.dazzles });
  }
  if (surprises < bar.surprises) {
    reasons.push({ side: 'against', code: 'too-few-surprises', surprises, asked: bar.surprises });
  } else if (bar.surprises > 0) {
    reasons.push({ side: 'for', code: 'enough-surprises', surprises, asked: bar.surprises });
  }
  return reasons;
}

function slipReasons(card: ReportCard): GradeReason[] {
  if (card.slips === 0) return [{ side: 'for', code: 'nothing-left-open' }];
  const own = card.slips - card.brokenPromises.length;
  const slips: GradeReason[] = own > 0 ? [{ side: 'against', code: 'slips-stand', slips: own }] : [];
  return [...slips, ...brokenPromises(card)];
}

function brokenPromises(card: ReportCard): GradeReason[] {
  return card.brokenPromises.map((promise) => ({ side: 'against', code: 'promise-broken', promise }));
}
