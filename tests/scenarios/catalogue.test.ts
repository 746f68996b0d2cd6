import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionOf, playScript, TIMEOUT } from '#core/dialogue/script.ts';
import { reportCard } from '#core/grading/report-card.ts';
import { isAtEnding, replayCard, replayEvents } from '#core/results/replay.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { eventsOf } from '#tests/support/attempt-events.ts';
import { BUNDLED_FOLDER, bundledIds, bundledScenario, bundledText } from '#tests/support/bundled.ts';
import { runCli } from '#tests/support/cli.ts';
import { coveringRuns } from '#tests/support/covering-runs.ts';
import { runOnMachine } from '#tests/support/machine-run.ts';
import { programFrom } from '#tests/support/scenarios.ts';

const ids = bundledIds();

test('lint finds nothing at all in what is bundled', async () => {
  const { exitCode, stdout } = await runCli(['lint', BUNDLED_FOLDER, '--json']);
  const { files }: { files: { file: string; findings: { rule: string; line: number; message: string }[] }[] } = JSON.parse(stdout);
  const found = files.flatMap(({ file, findings }) =>
    findings.map(({ rule, line, message }) => `${path.basename(file)}:${line} ${rule}: ${message}`),
  );
  expect(found).toEqual([]);
  expect(exitCode).toBe(0);
});

test('every story has its routes beside it', () => {
  const without = ids.filter((id) => !existsSync(path.join(BUNDLED_FOLDER, `${id}.routes.json`)));
  expect(without).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  const text = bundledText(id);
  const scenario = bundledScenario(id);
  const variants = [null, ...scenario.variants.keys()];

  test.each(variants)('every turn is taken on the machine, and each run replays to its grade (variant %s)', (variant) => {
    const program = programFrom(text, variant);
    const { runs, turns } = coveringRuns(program);
    const taken = new Set<string>();
    for (const { words, grade } of runs) {
      const run = playScript(program, words);
      if (!run.ok) throw new Error(`${words.join(',')}: ${run.fault} at step ${run.step}`);
      for (const { before, choice, timedOut } of run.steps) {
        taken.add(`${program.beats[before.beat]?.id ?? ''}/${timedOut ? TIMEOUT : choice.id}`);
      }
      const { states, done } = runOnMachine(program, words);
      expect(states).toEqual(run.steps.map(({ after }) => after));
      expect(done).toBe(true);
      const replayed = replayEvents(program, 'assessed', eventsOf(program, words.map(actionOf)));
      if (!replayed.ok) throw new Error(replayed.refusal);
      expect(isAtEnding(replayed.replay)).toBe(true);
      const card = replayCard(replayed.replay);
      expect(card).toEqual(reportCard(program, run.state, run.steps));
      expect(card.grade).toBe(grade);
    }
    expect(taken).toEqual(turns);
    expect(new Set(runs.map(({ grade }) => grade))).toEqual(new Set(['A', 'C', 'F']));
  });

  test('those turns are every choice that is written, and every clock', () => {
    const taken = new Set(variants.flatMap((variant) => [...coveringRuns(programFrom(text, variant)).turns]));
    expect([...taken].toSorted()).toEqual(writtenTurns(scenario).toSorted());
  });
});

/** Every turn that the author wrote: each choice a player can see, and each timer. */
function writtenTurns(scenario: Scenario): string[] {
  return [...scenario.beats].flatMap(([beat, written]) => {
    if (written.kind !== 'choices') return [];
    const seen = written.choices.filter(({ silent }) => !silent).map((choice) => `${beat}/${choice.id}`);
    return written.timer === undefined ? seen : [...seen, `${beat}/${TIMEOUT}`];
  });
}
