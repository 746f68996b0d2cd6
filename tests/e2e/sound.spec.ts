import type { Page } from '@playwright/test';
import { complaintsOf } from '#tests/support/complaints.ts';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { oneIn } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';


const STORY = {
  ...documentWith({
    id: 'sounds',
    title: 'A noisy noon',
    cast: { kim: { name: 'Kim' }, luis: { name: 'Luis' } },
    beats: {
      one: {
        lines: [{ say: 'The phone rings.' }, { who: 'luis', say: 'Phone, boss.' }, { who: 'kim', say: 'Hello?' }],
        choices: [choiceWith('sorry', { to: 'two' }), choiceWith('wave', { say: undefined, do: 'You wave.', to: 'two' })],
      },
      two: {
        lines: [{ say: 'The door slams.' }, { who: 'kim', say: 'Still here.' }],
        choices: [choiceWith('rude', { mood: -60, to: 'two' })],
      },
      gone: { lines: [{ say: 'She is not there any more.' }], choices: [choiceWith('bye')] },
      end: END,
    },
    mood: { start: 50, walksOut: { below: 20, to: 'gone' } },
  }),
};

async function sitDown(page: Page, app: Parameters<typeof Player.sitDown>[1]): Promise<Player> {
  const player = await Player.sitDown(page, app);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Instant' }).check();
  return player;
}

/** A system with two English voices, which says nothing and remembers all of it. */
function speakInto(): void {
  const said: { text: string; voice: string | null; pitch: number }[] = [];
  let current: EventTarget | null = null;
  class Utterance extends EventTarget {
    readonly text: string;
    voice: { voiceURI: string } | null = null;
    pitch = 1;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const end = (how: string): void => {
    const ended = current;
    current = null;
    ended?.dispatchEvent(new Event(how));
  };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () =>
      [['amy', 'en-GB', true], ['bo', 'en-GB', false], ['cy', 'en-US', false], ['eva', 'es-ES', false]].map(
        ([voiceURI, lang, isDefault]) => ({ voiceURI, lang, default: isDefault }),
      ),
    speak: (utterance: Utterance) => {
      said.push({ text: utterance.text, voice: utterance.voice?.voiceURI ?? null, pitch: utterance.pitch });
      current = utterance;
    },
    cancel: () => end('error'),
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.assign(window, { spoken: said, endSpeech: () => end('end'), isSpoken: () => current !== null });
}

const ofWindow = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((key) => {
    const value: unknown = Reflect.get(window, key);
    return typeof value === 'function' ? value() : value;
  }, name);

async function spoken(page: Page): Promise<{ text: string; voice: string }[]> {
  return (await ofWindow(page, 'spoken')) as { text: string; voice: string }[];
}

const texts = async (page: Page): Promise<string[]> => (await spoken(page)).map(({ text }) => text);

test('lines are read aloud in the voices of the system, and never over a dialog', async ({ app, page }) => {
  await writeOwnScenario(app, 'sounds', JSON.stringify(STORY));
  await page.addInitScript(speakInto);
  const player = await sitDown(page, app);
  await page.getByRole('button', { name: 'Try it: Voices' }).click();
  expect(await texts(page)).toEqual(['This is how lines are read.']);
  await page.getByRole('checkbox', { name: 'Read lines aloud' }).check();
  await look(page, 'desktop/60-sound-settings');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'narrow/60-sound-settings');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goBack();
  await player.addName('Ana');
  await player.start('A noisy noon');

  await test.step('each line once, everyone in a voice of their own', async () => {
    await expect.poll(() => texts(page)).toContain('The phone rings.');
    await page.keyboard.press('Space');
    await expect.poll(() => texts(page)).toContain('Phone, boss.');
    expect(await ofWindow(page, 'isSpoken')).toBe(true);
  });

  await test.step('silence while paused, and the line again afterwards', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect.poll(() => ofWindow(page, 'isSpoken')).toBe(false);
    await page.clock.runFor(10_000);
    expect(await texts(page)).toHaveLength(3);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => texts(page)).toHaveLength(4);
    await ofWindow(page, 'endSpeech');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.keyboard.press('Space');
    await expect.poll(() => texts(page)).toHaveLength(5);
  });

  await test.step('choices on request', async () => {
    await player.readOn();
    await expect.poll(() => ofWindow(page, 'isSpoken')).toBe(false);
    await look(page, 'desktop/61-read-choices');
    await page.getByRole('button', { name: 'Read the choices' }).click();
    await ofWindow(page, 'endSpeech');
    const [first, second] = (await texts(page)).slice(5);
    expect([first, second].map((text) => text?.slice(0, 2))).toEqual(['1.', '2.']);
    expect(new Set([first?.slice(3), second?.slice(3)])).toEqual(new Set(['Action: You wave.', 'Choice sorry']));
  });

  const heard = await spoken(page);
  const voices = new Map(heard.map(({ text, voice }) => [text, voice]));
  expect(voices.get('The phone rings.')).toBe('amy');
  expect(new Set(['The phone rings.', 'Phone, boss.', 'Hello?'].map((line) => voices.get(line))).size).toBe(3);
  expect([...voices.values()]).not.toContain('eva');
});

test('the settings say where there are no voices', async ({ app, page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
  await sitDown(page, app);
  await expect(page.getByText('This computer has no voice for this language.', { exact: false })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Voices' })).toBeDisabled();
});

test('sounds that carry meaning are written, with sound off too, and told once where no line tells them', async ({
  app,
  page,
}) => {
  await writeOwnScenario(app, 'sounds', JSON.stringify(STORY));
  const player = await sitDown(page, app);
  await page.getByRole('checkbox', { name: 'Play sounds' }).uncheck();
  await page.goBack();
  await player.addName('Ana');
  await player.start('A noisy noon');
  const caption = page.locator('.caption');
  const told = page.locator('.captions').getByRole('status');
  await expect(caption).toHaveText('[the telephone rings]');
  await expect(told).toBeEmpty();
  await look(page, 'desktop/62-caption');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'narrow/62-caption');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.clock.runFor(5_000);
  await expect(caption).toHaveCount(0);

  await player.readOn();
  await player.chooseByNumber('Choice sorry');
  await expect(caption).toHaveText('[a door shuts]');
  await player.readOn();
  await player.chooseByNumber('Choice rude');
  await expect(caption).toHaveText('[steps going away, a door shuts]');
  await expect(told).toHaveText('[steps going away, a door shuts]');
});

/** Remembers every audio device of the page, and how loud it is. */
function listenIn(): void {
  const meters: AnalyserNode[] = [];
  const connect = Reflect.get(AudioNode.prototype, 'connect');
  Object.defineProperty(AudioNode.prototype, 'connect', {
    value(this: AudioNode, to: AudioNode, ...more: unknown[]) {
      if (to === this.context.destination && !(this instanceof AnalyserNode)) {
        const meter = this.context.createAnalyser();
        meter.fftSize = 16_384;
        Reflect.apply(connect, this, [meter]);
        meters.push(meter);
      }
      return Reflect.apply(connect, this, [to, ...more]);
    },
  });
  const loudness = (): number[] =>
    meters.map((meter) => {
      const samples = new Float32Array(meter.fftSize);
      meter.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    });
  Object.assign(window, { loudness });
}

test('a place is heard while somebody plays in it, and not while the play is paused', async ({ app, page }) => {
  await page.addInitScript(listenIn);
  const player = await sitDown(page, app);
  await page.goBack();
  await player.addName('Ana');
  await player.start(routeTo('missing-dressing', 'A').scenario.title);
  const ambience = async (): Promise<number> => ((await ofWindow(page, 'loudness')) as number[])[1] ?? 0;
  await expect.poll(ambience, { timeout: 20_000 }).toBeGreaterThan(0.001);
  await page.keyboard.press('Escape');
  await expect.poll(ambience).toBe(0);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(ambience, { timeout: 20_000 }).toBeGreaterThan(0.001);
});

for (const [how, take] of oneIn(2, [
  ['no audio at all', () => Object.defineProperty(window, 'AudioContext', { value: undefined })],
  [
    'an audio device that is refused',
    () => {
      Object.defineProperty(window, 'AudioContext', {
        value: function refuse() {
          throw new DOMException('No device.', 'NotSupportedError');
        },
      });
    },
  ],
] as const)) {
  test(`with ${how} the play is the same`, async ({ app, page }) => {
    test.slow();
    const faults = complaintsOf(page);
    await page.addInitScript(take);
    const { scenario, turns } = routeTo('missing-dressing', 'A');
    const player = await sitDown(page, app);
    for (const kind of ['Volume', 'Effects', 'Ambience']) {
      await page.getByRole('button', { name: `Try it: ${kind}` }).click();
    }
    await page.goBack();
    await player.addName('Ana');
    await player.start(scenario.title);
    await player.playByMouse(turns);
    await expect(player.heading(/^Dazzled/)).toBeVisible();
    await expect(page.locator('.caption')).toHaveText('[a bright, rising tune]');
    expect(faults).toEqual([]);
  });
}
