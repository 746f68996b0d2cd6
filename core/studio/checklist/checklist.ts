import type { Finding, ParseRule } from '../../scenario/finding.ts';
import type { Source } from '../source.ts';
import { itemsOf, member, membersOf, pointerTo, textOf, type TreeNode } from '../tree.ts';
import { notesIn } from './notes.ts';
import { type Offer, offersIn } from './offers.ts';
import { sorryAndBest, unevenBeats } from './tempting.ts';

/** What can be told of a scenario without asking anybody, in the order in which it is worked through. */
export const CHECKS = [
  'notes',
  'basics',
  'needs',
  'principles',
  'variant',
  'minutes',
  'whys',
  'lengths',
  'apology',
  'giveaways',
  'consequences',
  'errors',
  'recovery',
  'chance',
  'reading',
] as const;

export type CheckId = (typeof CHECKS)[number];

/** What only people can tell of it. */
export const QUESTIONS = ['aloud', 'decent', 'lesson', 'invented', 'tried'] as const;

export type QuestionId = (typeof QUESTIONS)[number];

/** How a scenario stands with one of them. */
export interface Check {
  readonly id: CheckId;
  readonly done: boolean;
  /** RFC 6901 pointers to what is to be looked at; none where it is done. */
  readonly places: readonly string[];
}

/** What the judges look at. */
interface Told {
  readonly root: TreeNode | null;
  readonly choices: readonly TreeNode[];
  readonly offers: readonly Offer[];
  readonly findings: readonly Finding[];
  /** The prover has played it: there are choices, and no rule of the format is broken. */
  readonly isPlayed: boolean;
}

/** Pointers to what is to be looked at, none where all is well; `open`: not yet, and there is no place to lead to. */
type Verdict = readonly string[] | 'open';

/** Where one of these stands, the prover does not play. */
const UNPLAYABLE: ReadonlySet<string> = new Set<ParseRule>(['schema', 'limit', 'duplicate-id', 'unknown-reference']);

const LEAST_PRINCIPLES = 2;

/** A run that people finish between two customers, in minutes. */
const [LEAST_MINUTES, MOST_MINUTES] = [2, 8];

const JUDGES: Readonly<Record<CheckId, (told: Told) => Verdict>> = {
  notes: ({ root }) => notesIn(root).map(({ about }) => about),
  basics: ({ root }) => ['title', 'summary', 'role', 'setting', 'customer'].filter((key) => isEmpty(textOf(root, key))).map((key) => `/${key}`),
  needs: ({ root }) => (membersOf(member(root, 'needs')).length > 0 ? [] : ['/needs']),
  principles: ({ choices }) => {
    const shown = new Set(choices.flatMap((choice) => itemsOf(member(choice, 'shows')).map(({ value }) => value)));
    if (shown.size >= LEAST_PRINCIPLES) return [];
    return choices.length === 0 ? 'open' : choices.slice(0, 1).map((choice) => `${pointerTo(choice)}/shows`);
  },
  variant: ({ root }) => (membersOf(member(root, 'variants')).length > 0 ? [] : ['/variants']),
  minutes: ({ root }) => {
    const minutes = member(root, 'minutes')?.value;
    return typeof minutes === 'number' && minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES ? [] : ['/minutes'];
  },
  whys: ({ choices }) => (choices.length === 0 ? 'open' : choices.filter((choice) => isEmpty(textOf(choice, 'why'))).map((choice) => `${pointerTo(choice)}/why`)),
  lengths: ({ offers }) => (offers.length === 0 ? 'open' : unevenBeats(offers)),
  apology: ({ offers }) => (offers.length === 0 ? 'open' : sorryAndBest(offers)),
  giveaways: byRules('longest-is-best', 'first-is-best', 'policy-gets-a', 'no-real-choice'),
  consequences: ({ root }) => (hasConditions(member(root, 'beats')) ? [] : 'open'),
  errors: ({ findings }) => findings.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer),
  recovery: byRules('no-recovery', 'free-recovery'),
  chance: byRules('random-gets-a', 'random-passes', 'always-same-grade', 'grade-f-unreachable', 'foregone-grade'),
  reading: byRules('hard-to-read', 'line-too-long', 'timer-too-short'),
};

/**
 * What makes a scenario good, so far as it can be told from its text and from what the prover found in it. Of a text that
 * is not sound, what can be read of it.
 */
export function checklist({ root }: Pick<Source, 'root'>, findings: readonly Finding[]): readonly Check[] {
  const choices = membersOf(member(root, 'beats')).flatMap((beat) => itemsOf(member(beat, 'choices')));
  const isPlayed = choices.length > 0 && !findings.some(({ rule }) => UNPLAYABLE.has(rule));
  const told: Told = { root, choices, offers: offersIn(root), findings, isPlayed };
  return CHECKS.map((id) => {
    const verdict = JUDGES[id](told);
    return verdict === 'open' ? { id, done: false, places: [] } : { id, done: verdict.length === 0, places: [...new Set(verdict)] };
  });
}

/** Goes by what the prover found by some of its rules. */
function byRules(...rules: readonly Finding['rule'][]): (told: Told) => Verdict {
  return ({ findings, isPlayed }) => (isPlayed ? findings.filter(({ rule }) => rules.includes(rule)).map(({ pointer }) => pointer) : 'open');
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** Whether anything that is told, offered or done depends on what was done before. */
function hasConditions(beats: TreeNode | null): boolean {
  const within = [...(beats?.children ?? [])];
  for (let node = within.pop(); node !== undefined; node = within.pop()) {
    if (node.key === 'when') return true;
    if (node.key !== 'notes') within.push(...node.children);
  }
  return false;
}
