import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import Conf from 'conf';
import { makeDemo } from '#main/services/demo/demo.ts';
import { openServices } from '#main/services/services.ts';
import { answerQuestion } from '#main/services/dashboards/answer.ts';
import type { Question } from '#main/services/dashboards/question.ts';
import { Driver } from '#main/services/store/driver.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What of the results is measured: how many attempts, and in which folder where they are already. */
const { values } = parseArgs({
  options: { attempts: { type: 'string', default: '5000' }, players: { type: 'string', default: '200' }, data: { type: 'string' } },
});

const folder = values.data ?? mkdtempSync(path.join(os.tmpdir(), 'extra-mile-bench-'));
const deps = {
  shell: 'cli',
  version: '0.0.0',
  bundledFolder: path.join(ROOT, 'scenarios'),
  now: () => new Date(),
  randomBytes: (length: number) => new Uint8Array(length).fill(7),
  openConf: (options: ConstructorParameters<typeof Conf>[0]) => new Conf(options),
} as const;

try {
  if (values.data === undefined) await measureDemo();
  measureQuestions();
  await measureInserts();
} finally {
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measureDemo(): Promise<void> {
  const began = performance.now();
  const attempts = Number(values.attempts);
  for await (const done of makeDemo({ ...deps, openConf: (options) => new Conf(options), dataFolder: folder }, { attempts, players: Number(values.players), seed: 1, until: Date.UTC(2026, 10, 21) })) {
    process.stderr.write(`\r${done} attempts`);
  }
  process.stderr.write(`\n`);
  const seconds = (performance.now() - began) / 1_000;
  say('demonstration', `${attempts} attempts in ${seconds.toFixed(1)} s, ${(statSync(path.join(folder, DATABASE_FILE)).size / 1e6).toFixed(0)} MB`);
}

function measureQuestions(): void {
  const driver = Driver.openReadOnly(path.join(folder, DATABASE_FILE));
  const kinds = ['scope', 'grades', 'effort', 'principles', 'choices'] as const;
  const filters = [{ which: 'first' }, { which: 'best', from: '2026-03-02', to: '2026-08-30' }] as const;
  for (const kind of kinds) {
    for (const filter of filters) {
      const bounds = { cohorts: null, groupMinimum: 5, filter };
      const question: Question =
        kind === 'choices'
          ? { kind, bounds, scenario: 'before-they-ask', hash: null }
          : kind === 'effort'
            ? { kind, bounds, times: true }
            : { kind, bounds };
      const times = Array.from({ length: 8 }, () => timed(() => answerQuestion(driver, question)));
      const [first = 0, ...others] = times;
      say(`${kind}, ${filter.which}${'from' in filter ? ', half a year' : ''}`, `first ${first.toFixed(0)} ms, then median ${median(others).toFixed(0)} ms`);
    }
  }
  driver.close();
}

/** Durable steps of one player, against bare inserts of the same size with the same settings, by turns. */
async function measureInserts(): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'extra-mile-bench-'));
  const services = await openServices({ ...deps, openConf: (options) => new Conf(options), dataFolder: path.join(home, 'data'), randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) });
  const { id } = await services.people.add('Bench');
  const { attempt } = await services.attempts.start(id, { scenario: 'before-they-ask', timerFactor: 1, mode: 'practice' });
  const bare = new Database(path.join(home, 'bare.db'));
  bare.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE event (attempt TEXT, "index" INTEGER, body TEXT, PRIMARY KEY (attempt, "index")) WITHOUT ROWID');
  const insert = bare.prepare('INSERT INTO event VALUES (?, ?, ?)');
  const [ours, theirs]: [number[], number[]] = [[], []];
  const { events, scenarioText } = await services.attempts.get(id, attempt);
  const start = String(JSON.parse(scenarioText).start);
  for (let index = events.length; index < 400; index++) {
    const event = { type: 'reread', beat: start, line: 0 } as const;
    const began = performance.now();
    await services.attempts.append(id, attempt, index, event);
    ours.push(performance.now() - began);
    theirs.push(timed(() => insert.run(attempt, index, JSON.stringify({ ...event, index, at: new Date().toISOString() }))));
  }
  say('durable steps a second', `${(1_000 / median(ours)).toFixed(0)} through the services, ${(1_000 / median(theirs)).toFixed(0)} bare inserts`);
  bare.close();
  await services.close();
  rmSync(home, { recursive: true, force: true });
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function say(what: string, measured: string): void {
  process.stdout.write(`${what}: ${measured}\n`);
}
