import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openServices } from '#main/services/services.ts';
import { median, perSecond } from '../statistics.ts';
import { benchDeps } from './bench-deps.ts';

/** Durable steps a second: what is answered survives a power cut. */
export interface StepsResult {
  /** A player's steps through the services, each replayed, checked and committed. */
  readonly services: number;
  /** Bare inserts of the same events with better-sqlite3 and the same settings. */
  readonly bare: number;
}

/** One after the other, by turns, so that a busy disk slows both. */
export async function measureSteps({ steps }: { readonly steps: number }): Promise<StepsResult> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'extra-mile-bench-'));
  const services = await openServices(benchDeps(path.join(home, 'data')));
  const bare = new Database(path.join(home, 'bare.db'));
  bare.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE event (attempt TEXT, "index" INTEGER, body TEXT, PRIMARY KEY (attempt, "index")) WITHOUT ROWID`);
  const insert = bare.prepare('INSERT INTO event VALUES (?, ?, ?)');
  try {
    const { id } = await services.people.add('Bench');
    const { attempt } = await services.attempts.start(id, { scenario: 'before-they-ask', timerFactor: 1, mode: 'practice' });
    const { events, scenarioText } = await services.attempts.get(id, attempt);
    const event = { type: 'reread', beat: String(JSON.parse(scenarioText).start), line: 0 } as const;
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let index = events.length; index < events.length + steps; index++) {
      const began = performance.now();
      await services.attempts.append(id, attempt, index, event);
      const between = performance.now();
      insert.run(attempt, index, JSON.stringify({ ...event, index, at: new Date().toISOString() }));
      ours.push(between - began);
      theirs.push(performance.now() - between);
    }
    return { services: perSecond(1, median(ours)), bare: perSecond(1, median(theirs)) };
  } finally {
    bare.close();
    await services.close();
    rmSync(home, { recursive: true, force: true });
  }
}
