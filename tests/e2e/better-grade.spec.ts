import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileScenario } from '#core/dialogue/compile.ts';
import { runJob } from '#core/proof/jobs/run-job.ts';
import { replayEvents } from '#core/results/replay.ts';
import type { Grade } from '#core/scenario/format.ts';
import { type BetterRun, betterRun, type Change } from '#renderer/ui/report-card/better-run.ts';
import { complaintsOf } from '#tests/support/complaints.ts';
import { eventsOf } from '#tests/support/attempt-events.ts';
import { Player } from '#tests/support/player.ts';
import { type Route, routeTo } from '#tests/support/routes.ts';
import { expect, test } from '#tests/support/web-app.ts';


const SCENARIOS = path.resolve(import.meta.dirname, '../../scenarios');

/** What this process finds for a route, by the grade it would have earned. */
function betterRuns({ scenario, turns }: Route): ReadonlyMap<Grade, BetterRun> {
  const program = compileScenario(scenario);
  const events = eventsOf(program, turns.map(({ choice }) => ({ type: 'chose', choice })));
  const text = readFileSync(path.join(SCENARIOS, `${scenario.id}.scenario.json`), 'utf8');
  const result = runJob({ kind: 'counterfactuals', text, variant: null, mode: 'practice', events }, () => undefined);
  const replayed = replayEvents(program, 'practice', events);
  if (result.kind !== 'counterfactuals' || !replayed.ok) throw new Error('The route is no finished run.');
  return new Map(result.runs.map((run) => [run.grade, betterRun(replayed.replay, run)]));
}

/** The first bundled scenario whose authored way to a C lacks one choice for an A. */
function oneChoiceShort(): { route: Route; run: BetterRun; change: Change } {
  for (const file of readdirSync(SCENARIOS).filter((name) => name.endsWith('.routes.json')).toSorted()) {
    const route = routeTo(file.slice(0, -'.routes.json'.length), 'C');
    const run = betterRuns(route).get('A');
    const [change, ...others] = run?.changes ?? [];
    if (run !== undefined && change !== undefined && others.length === 0 && run.rest.length > 0) return { route, run, change };
  }
  throw new Error('No route to a C is one choice short of an A.');
}

test('after a C, the report card tells the one change that would have earned an A', async ({ app, page }) => {
  test.slow();
  const found = complaintsOf(page);
  const { route, run, change: { chosen, instead } } = oneChoiceShort();
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(route.scenario.title);
  await player.playByMouse(route.turns);
  await expect(player.heading('Met expectations (grade C)')).toBeVisible();

  const section = page.getByRole('region', { name: 'What would have earned an A' });
  await expect(section.getByText('One other choice would have been enough.')).toBeVisible();
  await expect(section.getByRole('heading', { level: 3, name: `At choice ${instead.number}` })).toBeVisible();
  await expect(section).toContainText(instead.heard?.say ?? '');
  await expect(section.getByRole('definition')).toContainText([chosen?.words.text ?? '', instead.words.text, instead.why]);
  const rest = section.getByRole('list').last().getByRole('listitem');
  await expect(rest).toContainText(run.rest.map(({ words }) => words.text));
  await expect(section.getByText(`It ends with “${run.ending}”, grade A.`)).toBeVisible();
  const provers = page.workers().filter((worker) => worker.url().includes('proof-worker'));
  expect(provers.map((worker) => new URL(worker.url()).origin)).toEqual([app.origin]);
  expect(found).toEqual([]);
});

test('after an F there is a C and an A to be had, in a narrow window with large text too', async ({ app, page }) => {
  test.slow();
  const found = complaintsOf(page);
  const route = routeTo('missing-dressing', 'F');
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(route.scenario.title);
  await player.playByMouse(route.turns);
  const runs = betterRuns(route);
  for (const grade of ['C', 'A'] as const) {
    const section = page.getByRole('region', { name: `What would have earned ${grade === 'A' ? 'an A' : 'a C'}` });
    await expect(section.getByText(`It ends with “${runs.get(grade)?.ending ?? ''}”, grade ${grade}.`)).toBeVisible();
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(found).toEqual([]);
});

test('a prover that cannot be had is said to be missing, and can be asked again', async ({ app, page }) => {
  test.slow();
  const route = routeTo('missing-dressing', 'F');
  await page.route('**/proof-worker*', (request) => request.abort());
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(route.scenario.title);
  await player.playByMouse(route.turns);
  await expect(page.getByText('The other ways this could have gone could not be looked through.')).toBeVisible();
  await page.unroute('**/proof-worker*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^It ends with “.*”, grade C\.$/)).toBeVisible();
});
