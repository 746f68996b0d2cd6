import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { ContractClient } from '#core/contract/client.ts';
import type { AttemptDetail, Role } from '#core/contract/schemas.ts';
import type { Services } from '#main/services/services.ts';
import { TestHouse } from '#tests/support/services.ts';
import { openStaff } from '#tests/support/staff.ts';
import { PIN, STORY } from './common.ts';

/** The services as a transport's clients reach them. */
interface Connection {
  /** A client without a session. */
  readonly client: ContractClient;
  /** A client whose calls carry this token. */
  asSession(token: string): ContractClient;
  /** Ends the transport; closing the services as well does no harm. */
  close(): Promise<void>;
}

/** What the suite must know of a transport. */
export interface Transport {
  /** Puts services behind the transport. */
  connect(services: Services): Promise<Connection>;
  /** True where a network lies between: it may hold some of a stream that nobody has asked for yet. */
  readonly buffers: boolean;
}

interface Built {
  readonly house: TestHouse;
  readonly services: Services;
  readonly connection: Connection;
  /** Ana's id. */
  readonly ana: string;
  /** Ana's client. */
  readonly player: ContractClient;
}

/** One test's house behind a transport, with Ana in it, who plays and has a PIN. */
export class ContractHouse {
  readonly transport: Transport;
  #now: Built | null = null;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  async build(): Promise<void> {
    const house = await TestHouse.build([STORY]);
    const services = await house.open();
    const connection = await this.transport.connect(services);
    const { id: ana } = await services.people.add('Ana');
    const { token } = await connection.client.session.open({ role: 'player', learner: ana });
    const player = connection.asSession(token);
    await player.pins.choose({ pin: PIN });
    this.#now = { house, services, connection, ana, player };
  }

  async demolish(): Promise<void> {
    await this.connection.close();
    await this.house.demolish();
  }

  get house(): TestHouse {
    return this.#built.house;
  }

  get services(): Services {
    return this.#built.services;
  }

  get connection(): Connection {
    return this.#built.connection;
  }

  get ana(): string {
    return this.#built.ana;
  }

  get player(): ContractClient {
    return this.#built.player;
  }

  get #built(): Built {
    if (this.#now === null) throw new Error('The house is not built yet.');
    return this.#now;
  }

  readonly signIn = async (role: Role, learner?: string): Promise<ContractClient> => {
    const { services, connection } = this.#built;
    if (role !== 'player') return connection.asSession((await openStaff(services, connection.client, role)).token);
    const pin = learner !== undefined && (await services.access.pins.has(learner)) ? { pin: PIN } : {};
    const who = learner === undefined ? { role } : { role, learner, ...pin };
    return connection.asSession((await connection.client.session.open(who)).token);
  };

  /** Saves the story as the organisation's own, under a title. */
  readonly save = (title: string): Promise<void> =>
    writeFile(join(this.house.dataFolder, 'scenarios', 'test.scenario.json'), JSON.stringify({ ...STORY, title }));

  /** Resolves when nobody reads the catalogue's stream any more. */
  readonly unread = (): Promise<void> => vi.waitFor(() => expect(this.services.scenarios.readers).toBe(0), { timeout: 5_000 });

  /** Ana begins the story. */
  readonly start = (): Promise<AttemptDetail> => this.player.attempts.start({ scenario: 'test', timerFactor: 1 });
}
