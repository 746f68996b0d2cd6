/** The most characters (code points) of a name. */
export const LABEL_LIMIT = 60;

/** Why a text cannot be a name. */
export type LabelProblem = 'empty' | 'invisible-character' | 'too-many-marks' | 'too-long';

/** A name as it is kept, or why it cannot be one. */
export type LabelReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: LabelProblem };

/**
 * Characters that can act on the screen or cannot be seen: controls, directional and other format
 * characters, lone surrogates, and letters that are drawn as nothing. The joiners U+200C and U+200D
 * stay, for Persian, Indic scripts and emoji need them.
 */
const REFUSED =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]|(?![\u200C\u200D])\p{Cf}/u;

/** More UTF-16 units than any name has, however it is composed: beyond it nothing is looked at. */
const MOST_UNITS = 2_000;

const TOO_MANY_MARKS = /[\p{M}\u200C\u200D]{5,}/u;

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * The name of a person, a cohort or a department as it is kept: NFC, trimmed, runs of spaces as one.
 * Right-to-left names are names like any other; so are `CON`, `..` and `=cmd`, for a name is never used as a
 * path or a formula. Never throws.
 */
export function readLabel(typed: string): LabelReading {
  if (typed.length > MOST_UNITS && typed.trim().length > MOST_UNITS) return { ok: false, problem: lengthProblem(typed) };
  const text = typed.normalize('NFC').trim().replaceAll(/\p{Zs}+/gu, ' ');
  if (REFUSED.test(text)) return { ok: false, problem: 'invisible-character' };
  if (!VISIBLE.test(text)) return { ok: false, problem: 'empty' };
  if (TOO_MANY_MARKS.test(text)) return { ok: false, problem: 'too-many-marks' };
  if (Array.from(text).length > LABEL_LIMIT) return { ok: false, problem: 'too-long' };
  return { ok: true, text };
}

/** An accent ten thousand times over is told as what it is. */
function lengthProblem(typed: string): LabelProblem {
  return TOO_MANY_MARKS.test(typed.slice(0, MOST_UNITS)) ? 'too-many-marks' : 'too-long';
}

/** Two names are the same to a reader when their keys are equal: capitals and widths do not tell them apart. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
