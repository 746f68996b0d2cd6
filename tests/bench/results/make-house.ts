import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeDemo } from '#main/services/demo/demo.ts';
import type { ServiceDeps } from '#main/services/deps.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { multiplyAttempts } from './multiply.ts';

/** How large a house is. */
export interface HouseSize {
  readonly players: number;
  /** How many of them are played by the simulation; the others do as one of these did. It divides `players`. */
  readonly simulated: number;
  /** Of all players together. */
  readonly attempts: number;
}

/** A Friday. */
const UNTIL = Date.UTC(2026, 10, 21);

/**
 * Makes a data folder with so many attempts of so many people in minutes: some people play through the services, as
 * in a demonstration, and their attempts are given to the others as well (`multiplyAttempts`).
 */
export async function makeHouse(deps: ServiceDeps, size: HouseSize, onStep: (step: string) => void): Promise<void> {
  const { players, simulated, attempts } = size;
  const played = Math.round((attempts * simulated) / players);
  const small = mkdtempSync(`${deps.dataFolder}-template-`);
  try {
    onStep(`${played.toLocaleString('en')} attempts of ${simulated} people, through the services`);
    await demonstration({ ...deps, dataFolder: small }, played, simulated);
    onStep(`${attempts.toLocaleString('en')} attempts of ${players.toLocaleString('en')} people, by copying theirs`);
    await demonstration(deps, 0, players);
    multiplyAttempts(path.join(small, DATABASE_FILE), path.join(deps.dataFolder, DATABASE_FILE));
  } finally {
    rmSync(small, { recursive: true, force: true });
  }
}

async function demonstration(deps: ServiceDeps, attempts: number, players: number): Promise<void> {
  for await (const _ of makeDemo(deps, { attempts, players, seed: 1, until: UNTIL }));
}
