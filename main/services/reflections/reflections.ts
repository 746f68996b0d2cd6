import { ContractError } from '#core/contract/errors.ts';
import { SHARED_PAGE, type SharedPage, type SharedQuery, type SharedReflection } from '#core/contract/reflections.ts';
import type { Reflection, ReflectionAbout } from '#core/contract/schemas.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ProgrammeLibrary } from '../library/programme-library.ts';
import { randomUuid } from '../random-uuid.ts';
import type { Store } from '../store/store.ts';

/** A commitment is asked about a week after it was made. */
const ASK_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

/** What a player writes. */
export interface WrittenReflection {
  readonly about: ReflectionAbout;
  readonly text: string;
  readonly commitment?: string | undefined;
  readonly shared: boolean;
}

interface ReflectionsParts {
  readonly store: Pick<Store, 'reflections' | 'attempts'>;
  readonly programmes: Pick<ProgrammeLibrary, 'list'>;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;
}

/** What players write for themselves: each reads and changes their own only, and staff read what is shared. */
export class Reflections {
  readonly #store: ReflectionsParts['store'];
  readonly #programmes: ReflectionsParts['programmes'];
  readonly #deps: ReflectionsParts['deps'];

  constructor({ store, programmes, deps }: ReflectionsParts) {
    this.#store = store;
    this.#programmes = programmes;
    this.#deps = deps;
  }

  /** What players share, newest first, with the names they share it under. */
  async shared({ cohort: asked, skip }: SharedQuery): Promise<SharedPage> {
    const cohort = asked ?? null;
    const rows = await this.#store.reflections.shared({ cohort, skip, limit: SHARED_PAGE });
    const { programmes } = await this.#programmes.list();
    const reflections = rows.map(({ about, ...row }): SharedReflection => {
      if (about.type === 'attempt') return { ...row, about };
      const programme = programmes.find(({ id }) => id === about.programme);
      const { title = null, locale = null } = programme ?? {};
      return { ...row, about: { type: 'week', week: about.week, title, locale } };
    });
    return { reflections, total: await this.#store.reflections.sharedCount(cohort) };
  }

  /** Newest first. */
  list(learner: string): Promise<Reflection[]> {
    return this.#store.reflections.listOf(learner);
  }

  /**
   * Keeps a reflection, in place of an earlier one about the same thing. A commitment that stays the
   * same keeps its day and its outcome.
   *
   * @throws ContractError `not-found` for an attempt that is not this learner's
   */
  async write(learner: string, written: WrittenReflection): Promise<Reflection> {
    const { about, text, shared } = written;
    if (about.type === 'attempt') await this.#needAttempt(learner, about.attempt);
    const now = this.#deps.now();
    const earlier = await this.#store.reflections.about(learner, about);
    const commitment = written.commitment ?? null;
    const kept = earlier !== null && earlier.commitment === commitment;
    const askAt = commitment === null ? null : new Date(now.getTime() + ASK_AFTER_MS).toISOString();
    const reflection: Reflection = {
      id: earlier?.id ?? randomUuid(this.#deps.randomBytes),
      about,
      text,
      commitment,
      shared,
      writtenAt: now.toISOString(),
      askAt: kept ? earlier.askAt : askAt,
      outcome: kept ? earlier.outcome : null,
    };
    await this.#store.reflections.put(learner, reflection);
    return reflection;
  }

  /** @throws ContractError `not-found`, or `not-allowed` where no commitment was made */
  async answer(
    learner: string,
    id: string,
    outcome: NonNullable<Reflection['outcome']>,
  ): Promise<Reflection> {
    const found = (await this.#store.reflections.listOf(learner)).find((one) => one.id === id);
    if (found === undefined) throw notFound(id);
    if (found.commitment === null) {
      throw new ContractError('not-allowed', 'This reflection names nothing to be done, so there is nothing to answer.', {
        reflection: id,
      });
    }
    const answered = { ...found, outcome };
    await this.#store.reflections.put(learner, answered);
    return answered;
  }

  async remove(learner: string, id: string): Promise<void> {
    if (!(await this.#store.reflections.remove(learner, id))) throw notFound(id);
  }

  async #needAttempt(learner: string, attempt: string): Promise<void> {
    const row = await this.#store.attempts.find(attempt);
    if (row?.learner === learner) return;
    throw new ContractError('not-found', 'This player has no such attempt to write about. Pick one from the list.', {
      attempt,
    });
  }
}

function notFound(reflection: string): ContractError {
  return new ContractError('not-found', 'This player has no such reflection. Pick one from the list.', { reflection });
}
