import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { dialogueActor } from '#core/dialogue/actor.ts';
import type { Program } from '#core/dialogue/program.ts';
import { actionOf, playScript } from '#core/dialogue/script.ts';
import { reportCard } from '#core/grading/report-card.ts';
import { isAtEnding, replayCard, replayEvents } from '#core/results/replay.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { eventsOf } from '#tests/support/attempt-events.ts';
import { runCli } from '#tests/support/cli.ts';
import { coveringRuns } from '#tests/support/covering-runs.ts';
import { programFrom, scenarioFrom } from '#tests/support/scenarios.ts';

const FOLDER = 'scenarios';

const ids = readdirSync(FOLDER).flatMap((name) => /^(.*)\.scenario\.json$/.exec(name)?.[1] ?? []);

function textOf(id: string): string {
  return readFileSync(`${FOLDER}/${id}.scenario.json`, 'utf8');
}

test('lint finds nothing at all in what is bundled', async () => {
  const { exitCode, stdout } = await runCli(['lint', FOLDER, '--json']);
  const { files } = JSON.parse(stdout);
  expect(files.flatMap(({ findings }: { findings: unknown[] }) => findings)).toEqual([]);
  expect(exitCode).toBe(0);
});

test('every story has a variant, routes, and stands in the catalogue under its own name', () => {
  expect(ids.length).toBeGreaterThanOrEqual(2);
  const routes = new Set(readdirSync(FOLDER).filter((name) => name.endsWith('.routes.json')));
  for (const id of ids) {
    const scenario = scenarioFrom(textOf(id));
    expect(scenario.id).toBe(id);
    expect(scenario.variants.size).toBeGreaterThan(0);
    expect(routes).toContain(`${id}.routes.json`);
  }
});

test('there are twenty principles, each with how it looks at F, C and A', () => {
  const parsed = parsePrinciples(readFileSync(`${FOLDER}/principles.json`, 'utf8'));
  if (!parsed.ok) throw new Error('principles.json is not valid');
  expect(parsed.principles).toHaveLength(20);
  for (const { looks } of parsed.principles) {
    for (const look of Object.values(looks)) expect(look.trim()).not.toBe('');
  }
});

describe.each(ids)('%s', (id) => {
  const text = textOf(id);
  const variants = [null, ...scenarioFrom(text).variants.keys()];

  test.each(variants)('every choice is taken on the machine, and each run replays to its grade (variant %s)', (variant) => {
    const program = programFrom(text, variant);
    const { runs, choices } = coveringRuns(program);
    const taken = new Set<string>();
    for (const words of runs) {
      const run = playScript(program, words);
      if (!run.ok) throw new Error(`${words.join(',')}: ${run.fault} at step ${run.step}`);
      for (const step of run.steps) taken.add(`${program.beats[step.before.beat]?.id ?? ''}/${step.choice.id}`);
      const card = reportCard(program, run.state, run.steps);
      expect(endOnMachine(program, words)).toBe(card.ending);
      const replayed = replayEvents(program, 'assessed', eventsOf(program, words.map(actionOf)));
      if (!replayed.ok) throw new Error(replayed.refusal);
      expect(isAtEnding(replayed.replay)).toBe(true);
      expect(replayCard(replayed.replay)).toEqual(card);
    }
    expect(taken).toEqual(choices);
  });
});

/** Plays a run on the XState machine, timers by the clock; the id of the beat it ends at. */
function endOnMachine(program: Program, words: readonly string[]): string {
  const simulated = new SimulatedClock();
  const clock = {
    now: () => simulated.now(),
    setTimeout: (run: () => void, ms: number) => simulated.setTimeout(run, ms),
    clearTimeout: (handle: unknown) => {
      if (typeof handle === 'number') simulated.clearTimeout(handle);
    },
  };
  const actor = dialogueActor(program, { clock, timerFactor: 1, timeouts: 'machine' });
  actor.start();
  for (const word of words) {
    const action = actionOf(word);
    actor.send({ type: 'choices-shown' });
    if (action.type === 'chose') actor.send(action);
    else simulated.increment(600_000);
  }
  const { status, context } = actor.getSnapshot();
  expect(status).toBe('done');
  return program.beats[context.state.beat]?.id ?? '';
}
