import { expect, test } from 'vitest';
import { answerRequest } from '#core/proof/jobs/answer-request.ts';
import { Prover, type WorkerReports } from '#core/proof/jobs/prover.ts';
import type { ProverFailureCode } from '#core/proof/jobs/prover-failure.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const TEXT = JSON.stringify(documentWith({ beats: { one: { choices: [choiceWith('it')] }, end: END } }));

interface Timer {
  readonly ms: number;
  readonly act: () => void;
}

/** A worker that does its job when the test says so, on a clock that the test moves. */
class Bench {
  readonly requests: unknown[] = [];
  readonly timers = new Set<Timer>();
  readonly reports: WorkerReports[] = [];
  stopped = 0;

  readonly prover = new Prover({
    start: (reports) => {
      this.reports.push(reports);
      return { post: (request) => void this.requests.push(request), stop: () => void (this.stopped += 1) };
    },
    after: (ms, act) => {
      const timer = { ms, act };
      this.timers.add(timer);
      return () => void this.timers.delete(timer);
    },
    silenceMs: 5_000,
  });

  /** The latest worker does the job it was sent first. */
  work(): void {
    answerRequest(this.requests.shift(), (reply) => this.reports.at(-1)?.said(structuredClone(reply)));
  }

  pass(ms: number): void {
    const due = Array.from(this.timers).filter((timer) => timer.ms <= ms);
    for (const timer of due) {
      this.timers.delete(timer);
      timer.act();
    }
  }
}

function failing(code: ProverFailureCode) {
  return expect.objectContaining({ name: 'ProverFailure', code });
}

test('jobs are done one at a time, by one worker, in order', async () => {
  const bench = new Bench();
  const done: string[] = [];
  const jobs = ['a', 'b'].map((name) => bench.prover.analyze({ text: TEXT }).then(() => done.push(name)));
  expect(bench.requests).toHaveLength(1);
  bench.work();
  expect(bench.requests).toHaveLength(1);
  bench.work();
  await Promise.all(jobs);
  expect(done).toEqual(['a', 'b']);
  expect(bench.reports).toHaveLength(1);
  expect(bench.timers.size).toBe(0);
});

test('a worker that says nothing is replaced, and the caller is told; progress is a word', async () => {
  const bench = new Bench();
  const told: number[] = [];
  const job = bench.prover.analyze({ text: TEXT }, { onProgress: (states) => void told.push(states) });
  const next = bench.prover.lint({ text: TEXT, names: null });
  const [before] = bench.timers;
  bench.reports[0]?.said({ type: 'progress', id: 0, states: 4096 });
  expect(told).toEqual([4096]);
  expect(bench.timers.has(before ?? { ms: 0, act: () => undefined })).toBe(false);
  bench.pass(5_000);
  await expect(job).rejects.toEqual(failing('silent'));
  expect(bench.stopped).toBe(1);
  expect(bench.reports).toHaveLength(2);
  bench.requests.shift();
  bench.work();
  expect(await next).toMatchObject({ verdict: 'faulty' });
});

test('a quick worker is kept when nobody waits for it any more, and a slow one is not', async () => {
  const bench = new Bench();
  for (const quick of [true, false]) {
    const interest = new AbortController();
    const job = bench.prover.analyze({ text: TEXT }, { signal: interest.signal });
    interest.abort();
    await expect(job).rejects.toEqual(failing('cancelled'));
    const next = bench.prover.analyze({ text: TEXT });
    expect(bench.requests).toHaveLength(1);
    if (quick) bench.work();
    else {
      // Its progress is no reason to wait on.
      bench.reports.at(-1)?.said({ type: 'progress', id: 2, states: 4096 });
      bench.pass(200);
      bench.requests.shift();
    }
    bench.work();
    await next;
    expect(bench.stopped).toBe(quick ? 0 : 1);
  }
});

test('a job that is cancelled while it waits is never begun, nor one whose caller has left already', async () => {
  const bench = new Bench();
  const first = bench.prover.analyze({ text: TEXT });
  const interest = new AbortController();
  const second = bench.prover.analyze({ text: TEXT }, { signal: interest.signal });
  interest.abort();
  const third = bench.prover.analyze({ text: TEXT }, { signal: interest.signal });
  await expect(second).rejects.toEqual(failing('cancelled'));
  await expect(third).rejects.toEqual(failing('cancelled'));
  bench.work();
  await first;
  expect(bench.requests).toEqual([]);
  expect(bench.stopped).toBe(0);
});

test.each<[string, unknown]>([
  ['no reply at all', 'hello'],
  ['a reply with a part missing', { type: 'done', id: 0 }],
  ['the answer to another question', { type: 'done', id: 0, result: { kind: 'lint', findings: [], verdict: null, scenario: null } }],
])('a worker that says %s has crashed', async (_, message) => {
  const bench = new Bench();
  const job = bench.prover.analyze({ text: TEXT });
  bench.reports[0]?.said(message);
  await expect(job).rejects.toEqual(failing('crashed'));
  expect(bench.stopped).toBe(1);
});

test('what an earlier worker still says is not heard', async () => {
  const bench = new Bench();
  const lost = bench.prover.analyze({ text: TEXT });
  bench.reports[0]?.ended('it fell over');
  await expect(lost).rejects.toThrow('it fell over');
  const job = bench.prover.analyze({ text: TEXT });
  bench.reports[0]?.ended('again');
  bench.requests.shift();
  bench.work();
  expect(await job).toMatchObject({ proof: { scenario: 'test' } });
});

test('a worker that cannot be started fails every job that asks for it', async () => {
  const prover = new Prover({
    start: () => {
      throw new Error('There is no room for a thread.');
    },
    after: () => () => undefined,
    silenceMs: Infinity,
  });
  await expect(prover.analyze({ text: TEXT })).rejects.toThrow('no room for a thread');
  await expect(prover.analyze({ text: TEXT })).rejects.toEqual(failing('crashed'));
});
