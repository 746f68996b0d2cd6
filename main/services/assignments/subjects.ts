import { majorOf, type Requirement, scenariosOf } from '#core/assignments/doing.ts';
import { ContractError } from '#core/contract/errors.ts';
import type { ProgrammeLibrary } from '../library/programme-library.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';
import type { AssignmentRow } from '../store/assignments-store.ts';

/** What can be assigned, as it is now. */
export interface Subject {
  readonly title: string;
  readonly locale: string;
  readonly requirements: readonly Requirement[];
}

export interface Libraries {
  readonly library: Pick<ScenarioLibrary, 'find' | 'findWaiting'>;
  readonly programmes: Pick<ProgrammeLibrary, 'get'>;
}

/** What an assignment is of; null where it is not there now, or cannot be read. */
export async function subjectOf(
  { library, programmes }: Libraries,
  { kind, subject }: Pick<AssignmentRow, 'kind' | 'subject'>,
): Promise<Subject | null> {
  const require = (scenario: string, pass: Requirement['pass']): Requirement => {
    const found = library.find(scenario);
    return { scenario, pass, major: found === null ? null : majorOf(found.summary.version) };
  };
  if (kind === 'scenario') {
    const found = library.find(subject);
    if (found === null) return null;
    const { title, locale } = found.summary;
    return { title, locale, requirements: [require(subject, 'C')] };
  }
  const programme = await programmes.get(subject).catch((error: unknown) => {
    if (error instanceof ContractError && error.code === 'not-found') return null;
    throw error;
  });
  if (programme === null) return null;
  const { title, locale } = programme;
  return { title, locale, requirements: scenariosOf(programme).map(({ scenario, pass }) => require(scenario, pass)) };
}
