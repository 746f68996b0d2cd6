import { complaintsOf } from '#tests/support/complaints.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { oneIn } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';

/** A machine without something, and how its stage shows. */
const MACHINES: readonly { readonly without: string; readonly take: () => void; readonly stage: string }[] = [
  {
    without: 'any canvas',
    take: () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    },
    stage: '.still-stage',
  },
  {
    without: 'an audio device',
    take: () => {
      Object.assign(window, {
        AudioContext: function AudioContext() {
          throw new DOMException('No device.', 'NotSupportedError');
        },
      });
    },
    stage: '.play-stage canvas',
  },
  {
    without: 'WebGL',
    take: () => {
      const own = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext');
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, ...wanted: unknown[]): unknown {
          return wanted[0] === '2d' ? Reflect.apply(own?.value, this, wanted) : null;
        },
      });
    },
    stage: '.play-stage canvas',
  },
];

// Without sound a play is gone through among the sounds as well.
for (const { without, take, stage } of oneIn(2, MACHINES)) {
  test(`the same play to the same A without ${without}`, async ({ app, page }) => {
    test.slow();
    const { scenario, turns } = routeTo('missing-dressing', 'A');
    const complaints = complaintsOf(page);
    await page.addInitScript(take);
    const player = await Player.sitDown(page, app);
    await player.addName('Ana Lima');
    await player.start(scenario.title);
    await expect(page.locator(stage)).toBeVisible();
    await player.playByMouse(turns);
    await expect(player.heading('Dazzled (grade A)')).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
