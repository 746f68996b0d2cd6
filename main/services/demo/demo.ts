import { ContractError } from '#core/contract/errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { randomUuid } from '../random-uuid.ts';
import { openServices, type Services } from '../services.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type DemoPerson, makeAttempts } from './make-demo.ts';
import { planPeople } from './plan.ts';

/** What a demonstration is asked to be. */
export interface DemoRequest {
  readonly attempts: number;
  readonly players: number;
  /** The same seed and day make the same people and attempts. */
  readonly seed: number;
  /** The end of the last day that is played, milliseconds since 1970. */
  readonly until: number;
}

/** The data folder holds people, attempts or records already. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly code: 'real-attempts' | 'demonstration-there';
  readonly details: { readonly folder: string };

  constructor(folder: string, demonstration: boolean) {
    super(
      demonstration
        ? `There is a demonstration in ${folder} already. Name a new folder with --data, or remove this one first.`
        : `There are real people or attempts in ${folder}, and made-up ones must never stand among them. Name a new folder with --data.`,
    );
    this.code = demonstration ? 'demonstration-there' : 'real-attempts';
    this.details = { folder };
  }
}

/** The tutorial is left out: whoever plays it wants to learn the keys. */
const TUTORIAL = 'first-minute';

/**
 * Makes a demonstration in an empty data folder, which is marked as one for good: people who do not exist play
 * through the services. Answers now and then with how many attempts are stored.
 *
 * @throws FolderInUseError and what `openServices` throws
 */
export async function* makeDemo(deps: ServiceDeps, request: DemoRequest): AsyncGenerator<number> {
  const chance = chanceFrom(request.seed);
  const began = { now: () => new Date(request.until), randomBytes: chance.bytes };
  const services = await openServices({ ...deps, ...began });
  try {
    const { demonstration } = services.store;
    if (!(await demonstration.isEmpty())) {
      throw new FolderInUseError(deps.dataFolder, (await demonstration.find()) !== null);
    }
    const people = await madeUpPeople(services, request, chance);
    const { seed, attempts, players, until } = request;
    const cohorts = new Map([...new Set(people.map(({ cohort }) => cohort))].map((name) => [name, randomUuid(chance.bytes)]));
    await demonstration.begin({ seed, attempts, players, made_at: new Date(until).toISOString() }, cohorts, people.map(addedBefore));
    const parts = {
      store: services.store,
      policy: services.policy.hash,
      deps: { ...deps, randomBytes: chance.bytes },
      scenarios: await scenariosInOrder(services),
      chance,
    };
    yield 0;
    yield* makeAttempts(parts, people, request);
  } finally {
    await services.close();
  }
}

/** As the programmes bring them, then the others. */
async function scenariosInOrder({ scenarios, programmes }: Services) {
  const { programmes: listed } = await programmes.list();
  const weeks = await Promise.all(listed.map(async ({ id }) => (await programmes.get(id)).weeks));
  const first = weeks.flat().flatMap((week) => week.scenarios.map(({ scenario }) => scenario));
  const others = scenarios.list().scenarios.map(({ id }) => id);
  const playable = [...new Set([...first, ...others])]
    .filter((id) => id !== TUTORIAL)
    .map((id) => scenarios.find(id))
    .filter((scenario) => scenario !== null);
  if (playable.length > 0) return playable;
  throw new ContractError('unavailable', 'There is no scenario that can be played, so nobody can play one.');
}

async function madeUpPeople(
  { programmes }: Services,
  { players, until }: DemoRequest,
  chance: Chance,
): Promise<DemoPerson[]> {
  const principles = (await programmes.principles()).map(({ id }) => id);
  return planPeople(players, principles, until, chance).map((person) => ({ ...person, id: randomUuid(chance.bytes) }));
}

/** People come into the roster some days before their cohort begins: work of a weekend is put before it. */
function addedBefore<Planned extends { readonly from: number }>(person: Planned): Planned & { readonly addedAt: string } {
  return { ...person, addedAt: new Date(person.from - 7 * 86_400_000 + 9 * 3_600_000).toISOString() };
}
