import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commitTo, hashJson, NO_PREVIOUS } from '#core/results/hash.ts';
import { replayEvents } from '#core/results/replay.ts';
import { resultColumns } from '#main/services/attempts/result-columns.ts';
import { Driver } from '#main/services/store/driver.ts';
import { migrate } from '#main/services/store/migrate.ts';
import { MIGRATIONS } from '#main/services/store/migrations.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { eventsOfScript } from './attempt-events.ts';
import { programFrom } from './scenarios.ts';
import { testBytes, TestClock } from './services.ts';

/**
 * Writes a data folder as the first version of the software did: two people, and sealed attempts of one scenario.
 *
 * @param script the choices of each attempt
 * @param count how many attempts
 */
export function writeOlderFolder(
  folder: string,
  document: Readonly<Record<string, unknown>>,
  script: string,
  count: number,
): void {
  mkdirSync(folder, { recursive: true });
  const driver = Driver.openWritable(join(folder, DATABASE_FILE));
  try {
    migrate(driver, MIGRATIONS.slice(0, 1), { now: new TestClock().now, randomBytes: testBytes });
    driver.transaction(() => fill(driver, document, script, count));
  } finally {
    driver.close();
  }
}

const uuid = (kind: number, number: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

function fill(driver: Driver, document: Readonly<Record<string, unknown>>, script: string, count: number): void {
  const hash = hashJson(document);
  const events = eventsOfScript(programFrom(document), script);
  const replayed = replayEvents(programFrom(document), 'assessed', events);
  if (!replayed.ok) throw new Error('This script does not play.');
  const result = resultColumns(replayed.replay);
  const [started] = events;
  if (started?.type !== 'started') throw new Error('This script does not begin.');
  const { at, seed, timerFactor: factor } = started;
  driver.run('INSERT INTO scenario_archive VALUES (@hash, @id, @text, @at)', {
    hash,
    id: String(document['id']),
    text: JSON.stringify(document),
    at,
  });
  for (const number of [1, 2]) {
    driver.run('INSERT INTO person (id, name, name_key, added_at) VALUES (@id, @name, @key, @at)', {
      id: uuid(1, number),
      name: `Person ${number}`,
      key: `person ${number}`,
      at,
    });
  }
  let previous = NO_PREVIOUS;
  for (let seq = 1; seq <= count; seq++) {
    const learner = uuid(1, 1 + (seq % 2));
    const salt = testBytes(16);
    const sealed = {
      recordVersion: 1,
      recordSeq: seq,
      previous,
      attempt: uuid(2, seq),
      installation: '00000000-0000-4000-8000-000000000000',
      engine: '0.1.0',
      learner: commitTo(salt, learner),
      texts: {},
      scenario: { id: String(document['id']), version: String(document['version']), hash },
      variant: null,
      mode: 'assessed',
      locale: 'en',
      events,
      status: 'completed',
      result: { ending: result.ending, grade: result.grade, score: result.score },
    } as const;
    const recordHash = hashJson(sealed);
    driver.run(ATTEMPT, {
      ...result,
      id: sealed.attempt,
      learner,
      scenario: sealed.scenario.id,
      title: String(document['title']),
      version: sealed.scenario.version,
      hash,
      engine: sealed.engine,
      seed,
      factor,
      no: Math.ceil(seq / 2),
      next: events.length,
      active: events.reduce((sum, event) => sum + ('ms' in event ? event.ms : 0), 0),
      at,
      end: events.at(-1)?.at ?? '',
      seq,
    });
    for (const event of events) {
      driver.run('INSERT INTO event VALUES (@attempt, @index, @body)', {
        attempt: sealed.attempt,
        index: event.index,
        body: JSON.stringify(event),
      });
    }
    driver.run('INSERT INTO record (seq, attempt, previous, hash, body) VALUES (@seq, @attempt, @previous, @recordHash, @body)', {
      seq,
      attempt: sealed.attempt,
      previous,
      recordHash,
      body: JSON.stringify({ ...sealed, recordHash }),
    });
    driver.run("INSERT INTO salt VALUES (@seq, 'learner', @salt)", { seq, salt });
    previous = recordHash;
  }
}

const ATTEMPT = `
  INSERT INTO attempt (
    id, learner, scenario, title, version, hash, mode, locale, engine, seed, timer_factor, attempt_no, status, next_index,
    active_ms, started_at, finished_at, grade, score, ending, core_met, core_missed, dazzles, surprises, slips,
    broken_promises, walked_out, spent, mood_end, record_seq
  ) VALUES (
    @id, @learner, @scenario, @title, @version, @hash, 'assessed', 'en', @engine, @seed, @factor, @no, 'completed', @next,
    @active, @at, @end, @grade, @score, @ending, @core_met, @core_missed, @dazzles, @surprises, @slips,
    @broken_promises, @walked_out, @spent, @mood_end, @seq
  )`;
