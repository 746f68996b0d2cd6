import { afterEach, beforeEach, expect, test } from 'vitest';
import { runJob } from '#core/proof/jobs/run-job.ts';
import type { Prover } from '#core/proof/jobs/prover.ts';
import { openProver } from '#main/services/proof/open-prover.ts';
import { eventsOfScript } from '#tests/support/attempt-events.ts';
import { largeScenario } from '#tests/support/large-scenario.ts';
import { programFrom } from '#tests/support/scenarios.ts';

const SMALL = largeScenario(3);
/** Takes longer than anybody waits for. */
const ENDLESS = largeScenario(40);

let prover: Prover;

beforeEach(() => {
  prover = openProver();
});

afterEach(() => {
  prover.close();
});

test('a thread answers as this one would', async () => {
  const names = { principles: new Set<string>(), settings: new Set(['restaurant']), props: new Set<string>(), looks: new Set<string>() };
  const events = eventsOfScript(programFrom(SMALL), 'no,no,no,bye');
  const attempt = { text: SMALL, variant: null, mode: 'assessed', events } as const;
  const [lint, analysis, better] = await Promise.all([
    prover.lint({ text: SMALL, names }),
    prover.analyze({ text: SMALL }),
    prover.counterfactuals(attempt),
  ]);
  const here = (job: Parameters<typeof runJob>[0]) => runJob(job, () => undefined);
  expect(lint).toEqual(here({ kind: 'lint', text: SMALL, names }));
  expect(analysis).toEqual(here({ kind: 'analyze', text: SMALL }));
  expect(better).toEqual(here({ kind: 'counterfactuals', ...attempt }));
  expect(better.runs).toEqual([{ grade: 'A', playthrough: ['yes', 'yes', 'yes', 'wow'], deviations: [0, 1, 2, 3] }]);
});

test('a proof tells how far it is, and ends when nobody wants it', async () => {
  const interest = new AbortController();
  let seen = 0;
  const job = prover.analyze(
    { text: ENDLESS },
    {
      signal: interest.signal,
      onProgress: (states) => {
        seen = states;
        interest.abort();
      },
    },
  );
  await expect(job).rejects.toMatchObject({ code: 'cancelled' });
  expect(seen).toBeGreaterThan(1_000);
  expect(await prover.analyze({ text: SMALL })).toMatchObject({ proof: { verdict: 'proved' } });
});

test('a thread that falls over fails its job with a reason, and the next one gets another', async () => {
  const unreadable: { text: string } = JSON.parse('{"text": 5}');
  const lost = prover.analyze(unreadable);
  const next = prover.analyze({ text: SMALL });
  await expect(lost).rejects.toMatchObject({ code: 'crashed', message: expect.stringContaining('no job') });
  expect(await next).toMatchObject({ proof: { verdict: 'proved' } });
});

test('a job that cannot be done says why, and its thread goes on', async () => {
  const attempt = { text: '{', variant: null, mode: 'assessed', events: [] } as const;
  await expect(prover.counterfactuals(attempt)).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('no valid scenario') });
  expect(await prover.analyze({ text: SMALL })).toMatchObject({ proof: { verdict: 'proved' } });
});

test('closing ends what is going on, and nothing begins afterwards', async () => {
  const going = prover.analyze({ text: ENDLESS });
  const waiting = prover.analyze({ text: SMALL });
  prover.close();
  await expect(going).rejects.toMatchObject({ code: 'closed' });
  await expect(waiting).rejects.toMatchObject({ code: 'closed' });
  await expect(prover.analyze({ text: SMALL })).rejects.toMatchObject({ code: 'closed' });
});
