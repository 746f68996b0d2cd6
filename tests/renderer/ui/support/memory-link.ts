import { type ClientContext, type ClientLink, type ClientOptions, ORPCError } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import { SESSION_HEADER } from '#core/contract/contract.ts';
import { createRouter } from '#main/services/router.ts';
import type { Services } from '#main/services/services.ts';

/** What the way to main does with the next calls. */
export type Weather = 'fine' | 'down' | 'answers-lost' | 'disk-full';

/** The services in this process behind a link, on a way that can break as a network does. */
export class MemoryLink implements ClientLink<ClientContext> {
  weather: Weather = 'fine';
  /** Names of the methods that were called, in order. */
  readonly called: string[] = [];
  readonly #token: () => string | null;
  #services: Services;

  constructor(services: Services, token: () => string | null) {
    this.#services = services;
    this.#token = token;
  }

  /** Main was restarted: the sessions of before are gone. */
  moveTo(services: Services): void {
    this.#services = services;
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const name = path.join('.');
    this.called.push(name);
    if (this.weather === 'down') throw new TypeError('Failed to fetch');
    if (this.weather === 'disk-full' && name === 'attempts.append') {
      throw new ORPCError('unavailable', { message: 'The disk is full.', data: { details: {} } });
    }
    const token = this.#token();
    const reqHeaders = new Headers(token === null ? {} : { [SESSION_HEADER]: token });
    const client = createRouterClient(createRouter(this.#services), { context: { reqHeaders } });
    const [group, method] = path as ['attempts', 'get'];
    // A wire would copy; the services must not share objects with the page here either.
    const answer: unknown = await client[group][method](structuredClone(input) as never, options);
    if (this.weather === 'answers-lost') throw new TypeError('Failed to fetch');
    return answer;
  }
}
