import type { AttemptDetail } from '#core/contract/schemas.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import { actionOf } from '#core/dialogue/script.ts';
import { replayEvent, type Replay, replayEvents } from '#core/results/replay.ts';
import type { PlayerEvent } from '#core/results/event.ts';
import type { AppendAnswer, Attempts } from '#main/services/attempts/attempts.ts';
import { scenarioFrom } from './scenarios.ts';

/** A window that plays an attempt by a script, as a page would: it replays to know where it is. */
export class TestPlayer {
  readonly detail: AttemptDetail;
  readonly #attempts: Pick<Attempts, 'append'>;
  readonly #learner: string;
  #replay: Replay;

  constructor(attempts: Pick<Attempts, 'append'>, learner: string, detail: AttemptDetail) {
    this.detail = detail;
    this.#attempts = attempts;
    this.#learner = learner;
    const program = compileScenario(scenarioFrom(detail.scenarioText), detail.variant);
    const result = replayEvents(program, detail.mode, detail.events);
    if (!result.ok) throw new Error(`The attempt does not replay: ${result.refusal}`);
    this.#replay = result.replay;
  }

  /** The next event's index. */
  get index(): number {
    return this.#replay.positions.length;
  }

  /** The event of one word of a script, here and now. */
  event(word: string): PlayerEvent {
    const { program, state } = this.#replay;
    return { ...actionOf(word), beat: program.beats[state.beat]?.id ?? '', ms: 1_500 };
  }

  /** Plays words of a script; the answer to the last of them. */
  async play(script: string): Promise<AppendAnswer> {
    let answer: AppendAnswer | undefined;
    for (const word of script.split(',')) answer = await this.#take(this.event(word));
    if (answer === undefined) throw new Error('There was nothing to play.');
    return answer;
  }

  async #take(event: PlayerEvent): Promise<AppendAnswer> {
    const { index } = this;
    const answer = await this.#attempts.append(this.#learner, this.detail.attempt, index, event);
    const result = replayEvent(this.#replay, { ...event, index, at: this.detail.startedAt });
    if (!result.ok) throw new Error(`Main took what the reducer refuses: ${result.refusal}`);
    this.#replay = result.replay;
    return answer;
  }
}
