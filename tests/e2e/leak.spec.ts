import type { CDPSession } from '@playwright/test';
import type { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { LONG_ONLY } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/shared-app.ts';

const PLAYS = 50;
/** The plays, counted from one, of which the least that was held is compared. Before the first, caches fill and code is compiled. */
const EARLY = [PLAYS / 5 + 1, PLAYS / 5 + 5] as const;
const LATE = [PLAYS - 4, PLAYS] as const;

/** What may be left of one play and not be a leak: far less than a stage, a page or a listener each time. */
const NODES_A_PLAY = 1;
const LISTENERS_A_PLAY = 0.2;
const HEAP_GROWTH = 1.15;

/** A story takes its player minutes, in which answers that nobody looks at any more are let go. */
const A_STORY_MS = 6 * 60_000;

/** What the page holds once nothing is left that can be collected. */
interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

test('play after play in one window leaves nothing behind', async ({ player }) => {
  test.skip(...LONG_ONLY);
  test.setTimeout(360_000);
  const { page } = player;
  await player.addName('Ana');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const held = new Map<number, Held>();
  for (let play = 1; play <= PLAYS; play++) {
    await playOnce(player);
    if (isIn(play, EARLY) || isIn(play, LATE)) held.set(play, await whatIsHeld(session));
  }
  const early = least(held, EARLY);
  const late = least(held, LATE);
  const said = `${describe('early', early)}; ${describe('late', late)}`;
  test.info().annotations.push({ type: 'held', description: said });
  const plays = LATE[0] - EARLY[0];
  expect(late.nodes - early.nodes, `nodes: ${said}`).toBeLessThan(plays * NODES_A_PLAY);
  expect(late.listeners - early.listeners, `listeners: ${said}`).toBeLessThan(plays * LISTENERS_A_PLAY);
  expect(late.heapBytes / early.heapBytes, `heap: ${said}`).toBeLessThan(HEAP_GROWTH);
});

const { scenario, turns } = routeTo('first-minute', 'A');

/** From the catalogue through a whole story and its report card, back to the catalogue. */
async function playOnce(player: Player): Promise<void> {
  const { page } = player;
  await player.start(scenario.title);
  for (const { words } of turns) {
    await player.readOn();
    await player.choice(words).press('Enter');
    await expect(player.choice(words)).toHaveCount(0);
  }
  await player.readOn();
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.getByRole('link', { name: 'Scenarios', exact: true }).click();
  await expect(page.getByRole('link', { name: scenario.title, exact: true })).toBeVisible();
  await page.clock.fastForward(A_STORY_MS);
}

/** After garbage was collected twice: what a first pass only finalises, the second frees. */
async function whatIsHeld(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => {
    const found = metrics.find((one) => one.name === name);
    if (found === undefined) throw new Error(`Chromium tells no "${name}".`);
    return found.value;
  };
  return { heapBytes: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** What was held even when least was: a page that is just being let go stands in some of the counts, and a leak in all. */
function least(held: ReadonlyMap<number, Held>, span: readonly [number, number]): Held {
  const chosen = [...held].flatMap(([play, one]) => (isIn(play, span) ? [one] : []));
  const lowest = (part: keyof Held): number => Math.min(...chosen.map((one) => one[part]));
  return { heapBytes: lowest('heapBytes'), nodes: lowest('nodes'), listeners: lowest('listeners') };
}

function isIn(play: number, [first, last]: readonly [number, number]): boolean {
  return play >= first && play <= last;
}

function describe(when: string, { heapBytes, nodes, listeners }: Held): string {
  return `${when} ${(heapBytes / 1e6).toFixed(2)} MB, ${nodes.toFixed(0)} nodes, ${listeners.toFixed(0)} listeners`;
}
