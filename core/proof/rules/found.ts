import type { Severity } from '../../scenario/finding.ts';

/** Every rule of the prover and of lint, beyond those of the parser. */
export const RULE_SEVERITY = {
  'dead-end': 'error',
  'no-way-out': 'error',
  'unreachable-beat': 'error',
  'unreachable-choice': 'error',
  'unmeetable-need': 'error',
  'unkeepable-promise': 'error',
  'grade-a-unreachable': 'error',
  'grade-c-unreachable': 'error',
  'grade-f-unreachable': 'warning',
  'always-same-grade': 'warning',
  'no-real-choice': 'warning',
  'random-gets-a': 'warning',
  'random-passes': 'warning',
  'longest-is-best': 'warning',
  'first-is-best': 'warning',
  'policy-gets-a': 'warning',
  'no-recovery': 'warning',
  'free-recovery': 'warning',
  'better-choice-lower-grade': 'warning',
  'repeatable-dazzle': 'warning',
  'ending-contradicts-grade': 'warning',
  'foregone-grade': 'warning',
  'timer-too-short': 'warning',
  'line-too-long': 'warning',
  'hard-to-read': 'warning',
  'missing-why': 'warning',
  'unused-flag': 'warning',
  'unknown-principle': 'warning',
  'unknown-asset': 'warning',
  'translation-missing': 'warning',
  'translation-stale': 'warning',
  'translation-orphan': 'warning',
  'route-broken': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** A rule's name, as findings carry it. */
export type Rule = keyof typeof RULE_SEVERITY;

/** Something a rule found, before its place in the text is known. */
export interface Found {
  readonly rule: Rule;
  /** RFC 6901. */
  readonly pointer: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** The shortest run that shows it. */
  readonly playthrough?: readonly string[];
}

/** The pointer to a beat, or to something inside it. */
export function beatPointer(beat: string, ...inside: readonly (string | number)[]): string {
  return ['', 'beats', beat, ...inside].join('/');
}
