import { replayEvents } from '#core/results/replay.ts';
import type { AttemptEvent, AttemptMode } from '#core/results/event.ts';
import type { AttemptTexts } from '../store/store.ts';
import { randomUuid } from '../random-uuid.ts';
import type { NewAttempt } from '../store/attempt-row.ts';
import { additionOf } from './addition.ts';
import type { LiveAttempt } from './live-attempts.ts';
import type { AttemptsParts } from './parts.ts';
import { beginningOf, type Beginning } from './beginning.ts';

/** What a player asks for. */
export interface StartRequest {
  readonly scenario: string;
  readonly mode?: AttemptMode | undefined;
  /** null: as it stands; absent: the one that is due (`dueVariant`). */
  readonly variant?: string | null | undefined;
  readonly timerFactor: number;
  /** Absent, or of no language there is: the original's texts. */
  readonly locale?: string | undefined;
  /** Practice only: an attempt to take the first so many choices of. */
  readonly from?: { readonly attempt: string; readonly steps: number } | undefined;
}

/** Stores a new attempt and its first events; a scenario that begins at an ending is over at once. */
export async function startAttempt(
  parts: AttemptsParts,
  learner: string,
  request: StartRequest,
): Promise<{ readonly live: LiveAttempt; readonly texts: AttemptTexts }> {
  const beginning = await beginningOf(parts, learner, request);
  if ((request.mode ?? 'assessed') === 'assessed') await parts.admit(learner, request.scenario);
  const attempt = newAttempt(parts, learner, beginning, request);
  const events = firstEvents(attempt, beginning);
  const last = events.at(-1);
  const begun = replayEvents(beginning.program, attempt.mode, events);
  if (!begun.ok || last === undefined) throw new Error('A new attempt was refused.');
  const earlier = events.slice(0, -1);
  const { addition, replay } = additionOf(parts, { row: attempt, events: earlier }, last, begun.replay);
  const all = [...earlier, ...addition.events];
  const { text, translation } = beginning;
  const scenario = { hash: attempt.hash, id: attempt.scenario, text };
  const row = await parts.store.attempts.create(attempt, { scenario, translation }, { ...addition, events: all });
  return { live: { row, events: all, replay }, texts: { scenario, translation } };
}

/** A new attempt's row. */
export function newAttempt(
  { deps }: Pick<AttemptsParts, 'deps'>,
  learner: string,
  { scenario, translation, program, steps }: Beginning,
  { from, mode = 'assessed', timerFactor }: StartRequest,
): NewAttempt {
  return {
    id: randomUuid(deps.randomBytes),
    learner,
    scenario: scenario.id,
    title: scenario.title,
    version: scenario.version,
    hash: scenario.hash,
    variant: program.variant,
    mode,
    locale: translation?.locale ?? scenario.locale,
    translation: translation?.hash ?? null,
    taken_over: from === undefined ? null : steps.length,
    engine: deps.version,
    seed: Buffer.from(deps.randomBytes(4)).readUInt32BE(),
    timer_factor: timerFactor,
    started_at: deps.now().toISOString(),
  };
}

/** `started`, and the choices that are taken over; they took no time of this attempt's. */
function firstEvents(attempt: NewAttempt, { program, steps }: Beginning): AttemptEvent[] {
  const at = attempt.started_at;
  const variant = program.variant === null ? {} : { variant: program.variant };
  const { seed, timer_factor: timerFactor } = attempt;
  return [
    { type: 'started', seed, timerFactor, ...variant, index: 0, at },
    ...steps.map(({ before, choice, timedOut }, taken): AttemptEvent => {
      const beat = program.beats[before.beat]?.id ?? '';
      const common = { beat, ms: 0, index: taken + 1, at };
      return timedOut ? { type: 'timed-out', ...common } : { type: 'chose', choice: choice.id, ...common };
    }),
  ];
}
