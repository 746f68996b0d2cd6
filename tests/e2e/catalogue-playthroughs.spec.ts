import { compileScenario } from '#core/dialogue/compile.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { bundledIds, bundledScenario } from '#tests/support/bundled.ts';
import { shortestRunTo } from '#tests/support/covering-runs.ts';
import type { Player } from '#tests/support/player.ts';
import { type Turn, turnsOf } from '#tests/support/routes.ts';
import { oneIn } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/shared-app.ts';

test.describe.configure({ mode: 'parallel' });

// Every way through every story is taken on the machine, in tests that need no browser.
for (const id of oneIn(9, bundledIds())) {
  test(`the shortest way to an A through “${id}”`, async ({ player }) => {
    const scenario = bundledScenario(id);
    await player.addName(`Ana ${id}`);
    const variant = await start(player, scenario);
    const run = shortestRunTo(compileScenario(scenario, variant), 'A');
    for (const turn of turnsOf(scenario, run, variant)) await take(player, turn);
    await player.readOn();
    await expect(player.heading('Dazzled (grade A)')).toBeVisible();
  });
}

/** From the catalogue to the first line; answers with the variant that is played, which main may pick. */
async function start(player: Player, { title }: Scenario): Promise<string | null> {
  const { page } = player;
  await page.getByRole('link', { name: title, exact: true }).click();
  const started = page.waitForResponse((response) => response.url().endsWith('/attempts/start') && response.ok());
  await player.playForTheRecord();
  const { json }: { json: { variant: string | null } } = await (await started).json();
  return json.variant;
}

/** Reads up to the choices and takes one, once a press counts. */
async function take(player: Player, { words, timedOut }: Turn): Promise<void> {
  const { page } = player;
  const wanted = timedOut
    ? page.getByRole('button', { name: 'Let it pass', exact: true })
    : player.choices.filter({ has: page.getByText(words, { exact: true }) });
  await player.readOn();
  await wanted.press('Enter');
  await expect(wanted).toHaveCount(0);
}
