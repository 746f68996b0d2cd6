import type { Finding } from '../../scenario/finding.ts';
import type { Places } from '../../scenario/places.ts';
import type { Programme } from '../../scenario/programme.ts';
import { quote } from '../../scenario/text/quote.ts';
import { Candidates, didYouMean, suggest, SuggestionBudget } from '../../scenario/text/suggest.ts';
import { sorted } from '../lint.ts';

/** What a programme may name. */
export interface ProgrammeNames {
  /** Ids of the scenarios that can be played where the programme is. */
  readonly scenarios: ReadonlySet<string>;
  /** Ids of the principles that are written down for it. */
  readonly principles: ReadonlySet<string>;
}

/** How a missing scenario and a missing principle are told. */
const KINDS = {
  scenario: {
    rule: 'unknown-reference',
    severity: 'error',
    advice: 'Name one of the catalogue, or put its file beside the programme or into the folder above.',
  },
  principle: {
    rule: 'unknown-principle',
    severity: 'warning',
    advice: 'Add it to principles.json, or name one that is there.',
  },
} as const;

/** A place of a programme that names something outside it. */
interface Use {
  readonly kind: keyof typeof KINDS;
  readonly id: string;
  readonly pointer: string;
}

/** Scenarios that a checked programme names and nobody has, and principles that nobody has written down. */
export function programmeFaults(programme: Programme, places: Places, names: ProgrammeNames): Finding[] {
  const known = { scenario: names.scenarios, principle: names.principles };
  const candidates = { scenario: new Candidates(names.scenarios), principle: new Candidates(names.principles) };
  const budget = new SuggestionBudget();
  const missing = usesIn(programme).filter(({ kind, id }) => !known[kind].has(id));
  const findings = missing.map(({ kind, id, pointer }): Finding => {
    const { rule, severity, advice } = KINDS[kind];
    const meant = didYouMean(id, suggest(id, candidates[kind], budget)) || ` ${advice}`;
    return { rule, severity, message: `There is no ${kind} ${quote(id)}.${meant}`, pointer, ...places.at(pointer) };
  });
  return sorted(findings);
}

function usesIn(programme: Programme): Use[] {
  return programme.weeks.flatMap(({ principles, scenarios }, week): Use[] => [
    ...principles.map((id, at): Use => ({ kind: 'principle', id, pointer: `/weeks/${week}/principles/${at}` })),
    ...scenarios.map(
      ({ scenario }, at): Use => ({ kind: 'scenario', id: scenario, pointer: `/weeks/${week}/scenarios/${at}/scenario` }),
    ),
  ]);
}
