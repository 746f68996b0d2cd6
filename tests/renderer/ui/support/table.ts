import { SimulatedClock } from 'xstate';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { AttemptMode } from '#core/results/event.ts';
import type { Services } from '#main/services/services.ts';
import { playFromStart, resumeAttempt } from '#renderer/ui/play/open-attempt.ts';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { type Connection, connect } from '#renderer/ui/transport/connection.ts';
import { TestHouse } from '#tests/support/services.ts';
import { MemoryLink } from './memory-link.ts';

/** Presses are meant for the choices once they have stood there for a moment. */
const A_MOMENT = 600;

const PIN = '2580';

/** One player at one scenario, on real services, with a clock that only moves when told to. */
export class Table {
  readonly house: TestHouse;
  /** The open window's clock. */
  clock = new SimulatedClock();
  readonly learner: string;
  readonly services: Services;
  readonly connection: Connection;
  readonly link: MemoryLink;
  #hasPin = false;

  private constructor(house: TestHouse, services: Services, learner: string) {
    this.house = house;
    this.services = services;
    this.learner = learner;
    const links: MemoryLink[] = [];
    this.connection = connect((token) => {
      const link = new MemoryLink(services, token);
      links.push(link);
      return link;
    }, learner);
    const [link] = links;
    if (link === undefined) throw new Error('The connection made no link.');
    this.link = link;
  }

  static async lay(document: Readonly<Record<string, unknown>>): Promise<Table> {
    const house = await TestHouse.build([document]);
    const services = await house.open();
    const { id } = await services.people.add('Ana');
    return new Table(house, services, id);
  }

  get attempts() {
    return this.connection.client.attempts;
  }

  /** Starts an attempt; one that counts by a player who has a PIN by then. */
  async start(timerFactor = 1, mode: AttemptMode = 'assessed'): Promise<AttemptDetail> {
    if (mode === 'assessed') await this.#havePin();
    return await this.attempts.start({ scenario: 'test', timerFactor, mode, variant: null });
  }

  /** Starts an attempt and sits down before its first line. */
  async play(timerFactor = 1, mode: AttemptMode = 'assessed'): Promise<PlaySession> {
    return playFromStart(this.attempts, this.clock, await this.start(timerFactor, mode));
  }

  /** The window is gone without a word: nothing in it runs any more. */
  loseWindow(): void {
    this.clock = new SimulatedClock();
  }

  /** Opens an attempt that was left. */
  async resume(attempt: string): Promise<PlaySession> {
    const opened = await resumeAttempt(this.attempts, this.clock, attempt);
    if (opened.kind === 'over') throw new Error('The attempt is over.');
    return opened.session;
  }

  /** Reads on to the choices, and lets a moment pass there. */
  readOn(session: PlaySession): void {
    while (['feedback', 'reading'].includes(session.get().phase)) session.press();
    this.clock.increment(A_MOMENT);
  }

  /** Reads on, chooses, and waits until main has answered. */
  async choose(session: PlaySession, choice: string): Promise<void> {
    this.readOn(session);
    session.choose(choice);
    await settled(session);
  }

  async #havePin(): Promise<void> {
    if (this.#hasPin) return;
    await this.connection.client.pins.choose({ pin: PIN });
    this.connection.keepPin(PIN);
    this.#hasPin = true;
  }

  async clear(): Promise<void> {
    await this.house.demolish();
  }
}

/** Waits until nothing is on its way any more, or has failed. */
export async function settled(session: PlaySession): Promise<void> {
  const done = (): boolean => {
    const { sending } = session.get();
    return sending === null || sending.failure !== null;
  };
  if (done()) return;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (!done()) return;
      stop();
      resolve();
    });
  });
}
