import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import type { Driver } from '#main/services/store/driver.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import type { VerifyReport } from '#main/services/verify/verify-results.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const STORY = documentWith({
  beats: {
    one: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('plain'), choiceWith('poor', { grade: 'falls-short' })] },
    end: END,
  },
});

let house: TestHouse;
let services: Services;
let ana: string;
let bo: string;
/** A, C, abandoned and C, by their sequence; then one in progress. */
let attempts: [string, string, string, string, string];

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
  ({ id: bo } = await services.people.add('Bo'));
  attempts = [await play(ana, 'wow'), await play(bo, 'plain'), await play(ana, 'x'), await play(bo, 'poor'), await play(ana, '-')];
});

afterEach(() => house.demolish());

async function play(learner: string, word: string): Promise<string> {
  const detail = await services.attempts.start(learner, { scenario: 'test', timerFactor: 1 });
  if (word === 'x') await services.attempts.abandon(learner, detail.attempt, 1);
  else if (word !== '-') await new TestPlayer(services.attempts, learner, detail).play(word);
  return detail.attempt;
}

const verify = (): Promise<VerifyReport> => verifyFolder(house.dataFolder);

/** Changes the closed database, then verifies. */
async function after(change: (driver: Driver) => void): Promise<VerifyReport> {
  await services.close();
  house.inDatabase(change);
  return verify();
}

const problemsOf = ({ problems }: VerifyReport, attempt: string): string =>
  problems.flatMap((one) => (one.attempt === attempt ? [one.problem] : [])).join('; ');

const editBody = (driver: Driver, seq: number, from: string, to: string): unknown =>
  driver.run('UPDATE record SET body = replace(body, @from, @to) WHERE seq = @seq', { seq, from, to });

/** Erases Bo: his salts and his name. */
function erase(driver: Driver): void {
  driver.exec(`
    DELETE FROM salt WHERE seq IN (
      SELECT record_seq FROM attempt JOIN person ON person.id = attempt.learner WHERE person.name = 'Bo'
    );
    DELETE FROM person WHERE name = 'Bo'`);
}

test('what was played stands, also while it is being played', async () => {
  expect(await verify()).toEqual({ attempts: 5, ok: 5, erased: 0, setAside: [], problems: [] });
  await services.close();
  expect(await verify()).toEqual({ attempts: 5, ok: 5, erased: 0, setAside: [], problems: [] });
});

test('an empty database stands', async () => {
  const other = await TestHouse.build();
  await (await other.open()).close();
  expect(await verifyFolder(other.dataFolder)).toEqual({ attempts: 0, ok: 0, erased: 0, setAside: [], problems: [] });
  await other.demolish();
});

test('a chain longer than is read at a time stands', async () => {
  for (let count = 0; count < 220; count++) await play(ana, 'plain');
  expect(await verify()).toEqual({ attempts: 225, ok: 225, erased: 0, setAside: [], problems: [] });
});

describe('an edited column', () => {
  test.each<[string, string, string]>([
    ['grade', "grade = 'A'", 'its grade says "A", its sealed record "C"'],
    ['score', 'score = 78', 'its score says 78, its sealed record 59'],
    ['status', "status = 'abandoned'", 'its status'],
    ['ending', "ending = 'one'", 'its ending'],
    ['slips', 'slips = 9', 'its slips'],
    ['dazzles', 'dazzles = 3', 'its dazzles'],
    ['core_met', "core_met = 'help'", 'its core_met'],
    ['title', "title = 'Other'", 'its title'],
    ['variant', "variant = 'rainy'", 'its variant'],
    ['started_at', "started_at = '2020-01-01T00:00:00.000Z'", 'its started_at'],
    ['finished_at', 'finished_at = NULL', 'its finished_at'],
    ['active_ms', 'active_ms = 1', 'its active_ms'],
    ['record_seq', 'record_seq = 4', 'its record_seq'],
    ['timer_factor', 'timer_factor = 0', 'its timer_factor'],
  ])('%s is found', async (_, change, problem) => {
    const report = await after((driver) => driver.run(`UPDATE attempt SET ${change} WHERE id = @id`, { id: attempts[1] }));
    expect(problemsOf(report, attempts[1])).toContain(problem);
    expect(report).toMatchObject({ attempts: 5, ok: 4, erased: 0 });
  });

  test('so is a number that puts attempts in another order', async () => {
    const report = await after((driver) => driver.run('UPDATE attempt SET attempt_no = 7 WHERE id = @id', { id: attempts[1] }));
    expect(report.problems).toEqual([{ attempt: attempts[3], problem: 'its attempt_no says 2, yet the one before it says 7' }]);
  });

  test('so is another learner put in its place', async () => {
    const report = await after((driver) => driver.run('UPDATE attempt SET learner = @ana, attempt_no = 9 WHERE id = @id', { ana, id: attempts[1] }));
    expect(problemsOf(report, attempts[1])).toContain('its learner is not the one it was sealed with');
  });
});

describe('a row of a long table', () => {
  test.each<[string, string, string]>([
    ['a choice graded up', "UPDATE attempt_choice SET grade = 'dazzles' WHERE attempt = @number", 'the rows of its choices'],
    ['a choice taken out', 'DELETE FROM attempt_choice WHERE attempt = @number', 'the rows of its choices'],
    ['a slower answer', 'UPDATE attempt_choice SET ms = ms + 1 WHERE attempt = @number', 'the rows of its choices'],
    ['a principle added', "INSERT INTO attempt_principle VALUES (@number, 'say-yes', 1, 1, 1, 0)", 'the rows of its principles'],
  ])('%s is found', async (_, change, problem) => {
    // Numbers count attempts in the order they were started.
    const report = await after((driver) => driver.run(change, { number: 2 }));
    expect(problemsOf(report, attempts[1])).toContain(problem);
    expect(report).toMatchObject({ attempts: 5, ok: 4, erased: 0 });
  });
});

describe('an edited event', () => {
  test('of a sealed attempt is found', async () => {
    const report = await after((driver) =>
      driver.run(`UPDATE event SET body = replace(body, '"plain"', '"wow"') WHERE attempt = @id`, { id: attempts[1] }),
    );
    expect(problemsOf(report, attempts[1])).toContain('stored events are not the ones');
  });

  test('of one in progress is found where it cannot have been', async () => {
    const report = await after((driver) =>
      driver.run(`UPDATE event SET body = replace(body, '"started"', '"abandoned"') WHERE attempt = @id`, { id: attempts[4] }),
    );
    expect(problemsOf(report, attempts[4])).not.toBe('');
  });

  test('that is no event at all is found', async () => {
    const report = await after((driver) => driver.run(`UPDATE event SET body = 'junk' WHERE attempt = @id`, { id: attempts[4] }));
    expect(problemsOf(report, attempts[4])).toContain('cannot be read');
  });

  test('a removed one is found', async () => {
    const report = await after((driver) => {
      driver.run('DELETE FROM event WHERE attempt = @id AND "index" = 1', { id: attempts[0] });
    });
    expect(problemsOf(report, attempts[0])).toContain('stored events');
  });
});

describe('a sealed record', () => {
  test('with an edited grade is found, also where every other place was edited with it', async () => {
    const report = await after((driver) => {
      editBody(driver, 2, '"grade":"C"', '"grade":"A"');
      driver.run("UPDATE attempt SET grade = 'A' WHERE id = @id", { id: attempts[1] });
    });
    const problems = problemsOf(report, attempts[1]);
    expect(problems).toContain('its contents do not match its seal');
    expect(problems).toContain('its events earn C (59)');
  });

  test('that cannot be read is found, and the chain goes on after it', async () => {
    const report = await after((driver) => driver.run("UPDATE record SET body = 'junk' WHERE seq = 2"));
    expect(report.problems).toEqual([{ attempt: attempts[1], problem: 'its sealed contents cannot be read' }]);
  });

  test('removed from the middle is found, twice over', async () => {
    const report = await after((driver) => {
      driver.exec('PRAGMA foreign_keys = OFF');
      driver.run('DELETE FROM record WHERE seq = 2');
    });
    expect(problemsOf(report, attempts[2])).toContain('a record is missing or moved');
    expect(problemsOf(report, attempts[1])).toContain('its sealed record is missing');
  });

  test('removed with everything of it is found', async () => {
    const report = await after((driver) => {
      driver.run('DELETE FROM head_signature WHERE seq = 2');
      driver.run('DELETE FROM salt WHERE seq = 2');
      driver.run('DELETE FROM record WHERE seq = 2');
      driver.run('DELETE FROM attempt WHERE id = @id', { id: attempts[1] });
    });
    expect(problemsOf(report, attempts[2])).toContain('a record is missing or moved');
  });

  test('two that were swapped are found', async () => {
    const report = await after((driver) => {
      driver.exec('PRAGMA foreign_keys = OFF');
      driver.run('UPDATE record SET seq = 99 WHERE seq = 1');
      driver.run('UPDATE record SET seq = 1 WHERE seq = 2');
      driver.run('UPDATE record SET seq = 2 WHERE seq = 99');
    });
    expect(problemsOf(report, attempts[0])).toContain('its place in the chain');
    expect(problemsOf(report, attempts[1])).toContain('its place in the chain');
  });

  test('a tail that was cut off is found by the numbers that were given', async () => {
    const report = await after((driver) => {
      for (const seq of [3, 4]) {
        driver.run('DELETE FROM head_signature WHERE seq = @seq', { seq });
        driver.run('DELETE FROM salt WHERE seq = @seq', { seq });
        driver.run('DELETE FROM record WHERE seq = @seq', { seq });
      }
      driver.run('DELETE FROM attempt WHERE id IN (@one, @two)', { one: attempts[2], two: attempts[3] });
    });
    expect(report.problems).toEqual([{ attempt: '3', problem: 'the end of the chain was cut off: records 3 to 4 are missing' }]);
  });

  test('whose attempt was removed is found', async () => {
    const report = await after((driver) => driver.run('DELETE FROM attempt WHERE id = @id', { id: attempts[1] }));
    expect(problemsOf(report, attempts[1])).toContain('its attempt was removed');
  });
});

describe('the archived scenario', () => {
  test('replaced by another is found in every attempt that plays it', async () => {
    const other = JSON.stringify({ ...STORY, title: 'Other' });
    const report = await after((driver) => driver.run('UPDATE scenario_archive SET text = @other', { other }));
    expect(report.ok).toBe(0);
    for (const attempt of attempts) expect(problemsOf(report, attempt)).toContain('is not the one that was played');
  });

  test('removed, or damaged, is found', async () => {
    const report = await after((driver) => driver.run("UPDATE scenario_archive SET text = '{'"));
    expect(problemsOf(report, attempts[0])).toContain('is not valid');
    house.inDatabase((driver) => {
      driver.exec('PRAGMA foreign_keys = OFF');
      driver.exec('DELETE FROM scenario_archive');
    });
    expect(problemsOf(await verify(), attempts[0])).toContain('the archive has no scenario');
  });
});

describe('erasure', () => {
  test('is counted, and the chain holds', async () => {
    expect(await after(erase)).toEqual({ attempts: 5, ok: 3, erased: 2, setAside: [], problems: [] });
  });

  test('an edit of an erased record is still found', async () => {
    const report = await after((driver) => {
      erase(driver);
      driver.run("UPDATE attempt SET grade = 'A' WHERE id = @id", { id: attempts[1] });
    });
    expect(report).toMatchObject({ ok: 3, erased: 1 });
    expect(problemsOf(report, attempts[1])).toContain('its grade');
  });

  test('a salt that is gone while the learner is still named is no erasure', async () => {
    const report = await after((driver) => driver.run('DELETE FROM salt WHERE seq = 2'));
    expect(problemsOf(report, attempts[1])).toContain('its learner is still named');
  });

  test('a learner who is gone while the salt is not is none either', async () => {
    const report = await after((driver) => driver.exec("DELETE FROM person WHERE name = 'Bo'"));
    expect(problemsOf(report, attempts[1])).toContain('the salt was not');
  });

  test('a tombstone is counted', async () => {
    const report = await after((driver) => {
      driver.run('DELETE FROM salt WHERE seq = 2');
      driver.run("UPDATE record SET body = NULL, reason = 'retention', attempt = NULL WHERE seq = 2");
      driver.run('DELETE FROM attempt WHERE id = @id', { id: attempts[1] });
    });
    expect(report).toEqual({ attempts: 5, ok: 4, erased: 1, setAside: [], problems: [] });
  });
});

describe('an attempt in progress', () => {
  test('with a result is found', async () => {
    const report = await after((driver) => driver.run("UPDATE attempt SET grade = 'A', score = 100 WHERE id = @id", { id: attempts[4] }));
    expect(problemsOf(report, attempts[4])).toContain('yet it has a result');
  });

  test('that says it is over is found', async () => {
    const report = await after((driver) => driver.run("UPDATE attempt SET status = 'completed' WHERE id = @id", { id: attempts[4] }));
    expect(problemsOf(report, attempts[4])).toContain('its sealed record is missing');
  });

  test('with a lost event is found', async () => {
    const report = await after((driver) => driver.run('UPDATE attempt SET next_index = 4 WHERE id = @id', { id: attempts[4] }));
    expect(problemsOf(report, attempts[4])).toContain('some of its events are missing');
  });
});
