import { ContractError } from '#core/contract/errors.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { Step } from '#core/dialogue/steps.ts';
import { openArchived, replayArchived } from '#core/results/verify.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { quote } from '#core/scenario/text/quote.ts';
import type { PlayableScenario } from '../library/scenario-file.ts';
import { translationInto } from '../library/translation-into.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';
import { archivedTranslation } from './archived-translation.ts';
import { dueVariant } from './due-variant.ts';
import type { AttemptsParts } from './parts.ts';
import { notAllowed, unplayable } from './refusals.ts';
import type { StartRequest } from './start-attempt.ts';

/** A translation that an attempt is played in: its text, the hash of its contents, and its locale. */
export interface PlayedTranslation {
  readonly text: string;
  readonly hash: string;
  readonly locale: string;
}

/** What a new attempt plays, and from where. */
export interface Beginning {
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly hash: string;
    readonly locale: string;
  };
  readonly text: string;
  /** What it is played in; null: the original's texts. */
  readonly translation: PlayedTranslation | null;
  readonly program: Program;
  /** Choices taken over from an earlier attempt. */
  readonly steps: readonly Step[];
}

/**
 * @throws ContractError `not-found` for an unknown scenario or attempt, `bad-input` for an unknown
 * variant or more steps than there were, `not-allowed` where only practice may begin in the middle, or nobody but the studio
 * plays the scenario
 */
export async function beginningOf(
  parts: AttemptsParts,
  learner: string,
  request: StartRequest,
): Promise<Beginning> {
  const { from, mode = 'assessed' } = request;
  if (parts.library.findWaiting(request.scenario) !== null) throw notAllowed('not-published');
  if (from !== undefined) return takenOver(parts, learner, request, from);
  const found = parts.library.find(request.scenario);
  if (found === null) throw noSuchScenario(request.scenario);
  const { scenario, summary, text } = found;
  const program =
    request.variant === undefined && mode === 'assessed'
      ? compileScenario(scenario, dueVariant(scenario, await parts.store.attempts.listOf(learner)))
      : programOf(scenario, request.variant ?? null);
  return { scenario: summary, text, translation: translationFor(found, request.locale), program, steps: [] };
}

async function takenOver(
  { store, library }: AttemptsParts,
  learner: string,
  request: StartRequest,
  { attempt, steps: wanted }: NonNullable<StartRequest['from']>,
): Promise<Beginning> {
  if (request.mode !== 'practice') throw notAllowed('practice-only');
  const row = await store.attempts.find(attempt);
  if (row?.learner !== learner || row.scenario !== request.scenario) throw noSuchAttempt(attempt);
  const text = await store.archived(row.hash);
  const archived = openArchived(row.hash, text);
  if (!archived.ok || text === null) throw unplayable('archived-scenario');
  const { variant, mode } = row;
  const replayed = replayArchived({ variant, mode, events: await store.attempts.events(attempt) }, archived);
  if (!replayed.ok) throw unplayable('events');
  const { program, steps } = replayed.replay;
  if (wanted >= Math.max(1, steps.length)) throw tooManySteps(steps.length);
  const { scenario: id, title, version, hash } = row;
  const kept = request.locale === undefined || request.locale === row.locale;
  const translation = kept
    ? await playedIn(store, row)
    : translationFor(library.find(request.scenario), request.locale);
  return {
    scenario: { id, title, version, hash, locale: program.scenario.locale },
    text,
    translation,
    program,
    steps: steps.slice(0, wanted),
  };
}

function translationFor(found: PlayableScenario | null, locale: string | undefined): PlayedTranslation | null {
  const held = found === null || locale === undefined ? null : translationInto(found, locale);
  return held && { text: held.text, hash: held.hash, locale: held.translation.locale };
}

async function playedIn(store: Store, row: AttemptRow): Promise<PlayedTranslation | null> {
  const text = await archivedTranslation(store, row);
  return text === null || row.translation === null ? null : { text, hash: row.translation, locale: row.locale };
}

function programOf(scenario: Scenario, variant: string | null): Program {
  if (variant !== null && !scenario.variants.has(variant)) {
    const known = [...scenario.variants.keys()].join(', ') || 'none';
    throw new ContractError(
      'bad-input',
      `“${scenario.title}” has no variant ${quote(variant)}. It has: ${known}.`,
      { where: 'variant', what: 'unknown-variant' },
    );
  }
  return compileScenario(scenario, variant);
}

function noSuchScenario(id: string): ContractError {
  return new ContractError(
    'not-found',
    `There is no scenario ${quote(id)} that can be played. Pick one from the catalogue.`,
    { scenario: id },
  );
}

function noSuchAttempt(attempt: string): ContractError {
  return new ContractError(
    'not-found',
    'This player has no such attempt of this scenario to go back into. Pick one from the list.',
    { attempt },
  );
}

function tooManySteps(steps: number): ContractError {
  return new ContractError(
    'bad-input',
    `That attempt took ${steps} choices; begin after fewer of them.`,
    { where: 'from.steps', what: 'too-many-steps' },
  );
}
