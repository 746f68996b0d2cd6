import { ContractError } from '#core/contract/errors.ts';
import type { ReviewAnswer, ReviewMomentOffer, ReviewVerdict } from '#core/contract/reviews.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import { step } from '#core/dialogue/steps.ts';
import { type PrincipleTally, tallyPrinciples } from '#core/grading/principles.ts';
import { hashJson } from '#core/results/hash.ts';
import { asksFor, openMoment, reviewMoment } from '#core/results/review-moments.ts';
import { weakPrinciples } from '#core/results/weak-principles.ts';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import { shuffled } from '#core/dialogue/shuffle.ts';
import { endedReplays } from '../attempts/ended-replays.ts';
import { notAllowed } from '../attempts/refusals.ts';
import type { ServiceDeps } from '../deps.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import type { PlayableScenario } from '../library/scenario-file.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';
import { translationInto } from '../library/translation-into.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';
import { nextCard } from './schedule.ts';

/** No more than this is asked of anybody at a time. */
const MOST_MOMENTS = 3;

/** Older attempts than these tell of someone who has learned since. */
const TELLING_ATTEMPTS = 30;

/** Tallies kept at hand; what an ended attempt shows never changes. */
const MOST_KEPT = 2_000;

interface ReviewsParts {
  readonly store: Pick<Store, 'archived' | 'attempts' | 'reviews'>;
  readonly library: Pick<ScenarioLibrary, 'find'>;
  readonly deps: Pick<ServiceDeps, 'now'>;
}

/** A principle to go over, and how often it has been. */
interface DuePrinciple {
  readonly principle: string;
  readonly reps: number;
}

type Tallies = ReadonlyMap<string, PrincipleTally>;

/**
 * Short single moments for going over what a learner's own attempts, practice included, spoke against. It
 * stays the learner's own: nothing of it is in any record or export.
 */
export class Reviews {
  readonly #parts: ReviewsParts;
  readonly #queue = new KeyedQueue();
  readonly #tallies = new Map<string, Tallies>();

  constructor(parts: ReviewsParts) {
    this.#parts = parts;
  }

  /** The moments that are due: those overdue longest first, then weak principles that are new. */
  async due(learner: string, locale: string | null = null): Promise<ReviewMomentOffer[]> {
    const rows = await this.#parts.store.attempts.listOf(learner);
    const played = playedScenarios(rows);
    const offers: ReviewMomentOffer[] = [];
    for (const due of await this.#duePrinciples(learner, rows)) {
      const offer = this.#offer(learner, due, played, locale);
      if (offer !== null) offers.push(offer);
      if (offers.length === MOST_MOMENTS) break;
    }
    return offers;
  }

  /**
   * Grades a choice by the scenario as it stands and puts the principle's next day on its card.
   *
   * @throws ContractError `conflict` where the principle is not due or the scenario has changed, `not-allowed`
   * where the run does not come to such a moment or the choice cannot be taken there
   */
  answer(learner: string, answer: ReviewAnswer): Promise<ReviewVerdict> {
    return this.#queue.run(learner, async () => {
      const { store, deps } = this.#parts;
      const { principle } = answer;
      const rows = await store.attempts.listOf(learner);
      const due = await this.#duePrinciples(learner, rows);
      if (!due.some((one) => one.principle === principle)) throw conflict('not-due', answer);
      const grade = this.#gradeOf(answer, playedScenarios(rows));
      const card = (await store.reviews.listOf(learner)).find((one) => one.principle === principle) ?? null;
      const next = nextCard(principle, card, grade, deps.now());
      await store.reviews.put(learner, next);
      return { grade, due: next.due };
    });
  }

  #gradeOf({ scenario, hash, run, choice, principle }: ReviewAnswer, played: readonly string[]): ChoiceGrade {
    const found = played.includes(scenario) ? this.#parts.library.find(scenario) : null;
    if (found?.summary.hash !== hash) throw conflict('changed', { principle, scenario });
    const program = compileScenario(found.scenario);
    const moment = openMoment(program, run);
    if (moment === null || !asksFor(program, moment.state, principle)) throw notAllowed('no-choices-here');
    const taken = step(program, moment.state, { type: 'chose', choice });
    if (!taken.ok) throw notAllowed(taken.refusal);
    return taken.step.choice.grade;
  }

  async #duePrinciples(learner: string, rows: readonly AttemptRow[]): Promise<DuePrinciple[]> {
    const cards = await this.#parts.store.reviews.listOf(learner);
    const now = this.#parts.deps.now().toISOString();
    const known = new Set(cards.map(({ principle }) => principle));
    const weak = weakPrinciples(await this.#talliesOf(rows)).filter(({ principle }) => !known.has(principle));
    return [
      ...cards.filter(({ due }) => due <= now).map(({ principle, reps }) => ({ principle, reps })),
      ...weak.map(({ principle }) => ({ principle, reps: 0 })),
    ];
  }

  async #talliesOf(rows: readonly AttemptRow[]): Promise<Tallies[]> {
    const telling = rows.filter(({ status }) => status === 'completed').slice(0, TELLING_ATTEMPTS);
    const unknown = telling.filter(({ id }) => !this.#tallies.has(id));
    if (this.#tallies.size + unknown.length > MOST_KEPT) this.#tallies.clear();
    const wanted = telling.filter(({ id }) => !this.#tallies.has(id));
    for (const { row, replay } of await endedReplays(this.#parts.store, wanted)) {
      this.#tallies.set(row.id, tallyPrinciples(replay.program, replay.steps));
    }
    return telling.flatMap(({ id }) => this.#tallies.get(id) ?? []);
  }

  /** The same moment until it is answered; another one, where there is one, the next time round. */
  #offer(
    learner: string,
    { principle, reps }: DuePrinciple,
    played: readonly string[],
    locale: string | null,
  ): ReviewMomentOffer | null {
    const seed = Number.parseInt(hashJson({ learner, principle, reps }).slice(0, 8), 16);
    for (const scenario of shuffled(played, seed, 0)) {
      const found = this.#parts.library.find(scenario);
      if (found === null || !names(found, principle)) continue;
      const moment = reviewMoment(compileScenario(found.scenario), principle, seed);
      if (moment === null) continue;
      const translation = locale === null ? null : (translationInto(found, locale)?.text ?? null);
      const { text, summary } = found;
      return { principle, scenario, hash: summary.hash, variant: null, text, translation, run: moment.run, seed };
    }
    return null;
  }
}

/** The scenarios somebody has played to an end: a moment of any other would tell too much of a first attempt. */
function playedScenarios(rows: readonly AttemptRow[]): string[] {
  const ended = rows.filter(({ status }) => status === 'completed').map(({ scenario }) => scenario);
  return [...new Set(ended)].toSorted();
}

function names({ scenario }: PlayableScenario, principle: string): boolean {
  return [...scenario.beats.values()].some(
    (beat) => beat.kind === 'choices' && beat.choices.some(({ shows }) => shows.includes(principle)),
  );
}

function conflict(why: 'not-due' | 'changed', details: Pick<ReviewAnswer, 'principle' | 'scenario'>): ContractError {
  const message =
    why === 'not-due'
      ? 'This moment is not due, or was answered already. Ask for the moments that are.'
      : 'The scenario of this moment has changed. Ask for the moments again.';
  return new ContractError('conflict', message, { why, principle: details.principle, scenario: details.scenario });
}
