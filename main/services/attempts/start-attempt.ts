import { ContractError } from '#core/contract/errors.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { StartedEvent } from '#core/results/event.ts';
import { newReplay, replayEvent } from '#core/results/replay.ts';
import { quote } from '#core/scenario/text/quote.ts';
import type { PlayableScenario } from '../library/scenario-file.ts';
import { randomUuid } from '../random-uuid.ts';
import type { NewAttempt } from '../store/attempt-row.ts';
import { additionOf } from './addition.ts';
import type { LiveAttempt } from './live-attempts.ts';
import type { AttemptsParts } from './parts.ts';

/** What a player asks for. */
export interface StartRequest {
  readonly scenario: string;
  readonly variant?: string | undefined;
  readonly timerFactor: number;
}

/** Stores a new attempt and its `started` event; a scenario that begins at an ending is over at once. */
export async function startAttempt(
  parts: AttemptsParts,
  learner: string,
  request: StartRequest,
): Promise<{ readonly live: LiveAttempt; readonly scenarioText: string }> {
  const found = parts.library.find(request.scenario);
  if (found === null) throw noSuchScenario(request.scenario);
  const program = programOf(found, request.variant ?? null);
  const attempt = newAttempt(parts, learner, found, program, request.timerFactor);
  const event: StartedEvent = {
    type: 'started',
    seed: attempt.seed,
    timerFactor: request.timerFactor,
    ...(program.variant === null ? {} : { variant: program.variant }),
    index: 0,
    at: attempt.started_at,
  };
  const started = replayEvent(newReplay(program, attempt.mode), event);
  if (!started.ok) throw new Error(`A new attempt was refused (${started.refusal}).`);
  const { addition, replay } = additionOf(parts, { row: attempt, events: [] }, event, started.replay);
  const archived = { hash: attempt.hash, id: attempt.scenario, text: found.text };
  const row = await parts.store.attempts.create(attempt, archived, addition);
  return { live: { row, events: addition.events, replay }, scenarioText: found.text };
}

function newAttempt(
  { deps }: AttemptsParts,
  learner: string,
  { summary }: PlayableScenario,
  program: Program,
  timerFactor: number,
): NewAttempt {
  return {
    id: randomUuid(deps.randomBytes),
    learner,
    scenario: summary.id,
    title: summary.title,
    version: summary.version,
    hash: summary.hash,
    variant: program.variant,
    mode: 'assessed',
    locale: summary.locale,
    engine: deps.version,
    seed: Buffer.from(deps.randomBytes(4)).readUInt32BE(),
    timer_factor: timerFactor,
    started_at: deps.now().toISOString(),
  };
}

function programOf({ scenario, summary }: PlayableScenario, variant: string | null): Program {
  if (variant !== null && !scenario.variants.has(variant)) {
    const known = summary.variants.join(', ') || 'none';
    throw new ContractError(
      'bad-input',
      `“${summary.title}” has no variant ${quote(variant)}. It has: ${known}.`,
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
