import type { FindingBag } from './finding-bag.ts';
import type { JsonNode, TextNode } from './json/json-node.ts';
import { memberOf } from './json/json-node.ts';
import { quote } from './text/quote.ts';
import type { SuggestionBudget } from './text/suggest.ts';
import { Candidates, didYouMean, suggest } from './text/suggest.ts';

/** The kinds of things that a scenario defines once and names elsewhere. */
export type Table = 'cast member' | 'beat' | 'need' | 'promise' | 'flag';

/** Where each kind is defined. */
const HOMES: Readonly<Record<Table, string>> = {
  'cast member': 'cast',
  beat: 'beats',
  need: 'needs',
  promise: 'promises',
  flag: 'flags',
};

/** Required of every scenario: where they are missing, that is told and not each place that names one. */
const REQUIRED: readonly Table[] = ['cast member', 'beat'];

const NONE: ReadonlySet<string> = new Set();

/** What a document defines and what it names; once all of it is read, the two are compared. */
export class Ledger {
  readonly #defined = new Map<Table, ReadonlySet<string>>();
  readonly #unknowable = new Set<Table>(REQUIRED);
  readonly #uses = new Map<Table, TextNode[]>();

  /** The ids of a kind that others may name; called where the place that defines them is sound. */
  define(table: Table, ids: Iterable<string>): void {
    this.#unknowable.delete(table);
    this.#defined.set(table, new Set(ids));
  }

  /** The place that defines these ids is broken: what names them is not judged. */
  giveUp(table: Table): void {
    this.#unknowable.add(table);
  }

  /** A place that names an id. */
  use(table: Table, node: TextNode): void {
    const uses = this.#uses.get(table);
    if (uses === undefined) this.#uses.set(table, [node]);
    else uses.push(node);
  }

  /** Reports every id that is named and not defined. */
  resolve(bag: FindingBag, budget: SuggestionBudget): void {
    for (const [table, uses] of this.#uses) {
      if (this.#unknowable.has(table)) continue;
      const ids = this.#defined.get(table) ?? NONE;
      const known = new Candidates(ids);
      for (const node of uses) {
        if (ids.has(node.value)) continue;
        bag.atValue('unknown-reference', node, () => unknown(table, node.value, known, budget));
      }
    }
  }
}

function unknown(table: Table, id: string, known: Candidates, budget: SuggestionBudget): string {
  const home = ` Add it to ${quote(HOMES[table])}, or name one that is there.`;
  const advice = didYouMean(id, suggest(id, known, budget)) || home;
  return `There is no ${table} ${quote(id)}.${advice}`;
}

/**
 * The choice that a timer takes must be one of its beat's, and one that can always be taken: it has
 * neither `when` nor `costs`.
 */
export function checkTimerChoice(
  timer: JsonNode,
  choices: JsonNode,
  bag: FindingBag,
  budget: SuggestionBudget,
): void {
  const named = memberOf(timer, 'choice');
  if (named?.kind !== 'text' || choices.kind !== 'list') return;
  const byId = new Map<string, JsonNode>();
  for (const choice of choices.children) {
    const id = memberOf(choice, 'id');
    // A choice without a sound id has a fault of its own, and may be the one that is meant.
    if (id?.kind !== 'text') return;
    if (!byId.has(id.value)) byId.set(id.value, choice);
  }
  const choice = byId.get(named.value);
  if (choice === undefined) {
    bag.atValue('unknown-reference', named, () => {
      const meant = suggest(named.value, new Candidates(byId.keys()), budget);
      const advice = didYouMean(named.value, meant) || ' Name one of its choices.';
      return `This beat has no choice ${quote(named.value)}.${advice}`;
    });
  } else if (memberOf(choice, 'when') !== undefined || costsSomething(choice)) {
    bag.atValue('schema', named, () => {
      const advice = 'Take them out of it, or name another choice.';
      const reason = 'has "when" or "costs", so the timer could not always take it';
      return `The choice ${quote(named.value)} ${reason}. ${advice}`;
    });
  }
}

function costsSomething(choice: JsonNode): boolean {
  const costs = memberOf(choice, 'costs');
  return costs?.kind === 'number' && costs.value > 0;
}
