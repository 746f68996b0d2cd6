import { expect, type Locator, type Page } from '@playwright/test';
import { choosePinIfAsked } from './pin.ts';
import type { Turn } from './routes.ts';
import type { WebApp } from './web-app.ts';

/** Longer than the moment in which a press still means the line before. */
const A_MOMENT_MS = 600;
/** How much time passes at a look, where it stands still otherwise. */
const A_LOOK_MS = 100;

/** Someone at the screen. Time is the page's own, so that nobody waits for it. */
export class Player {
  readonly page: Page;
  #timeStands = false;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Sits down at the printed address, or at any that lets this browser in. */
  static async sitDown(page: Page, app: Pick<WebApp, 'address'>): Promise<Player> {
    await page.clock.install();
    await page.goto(app.address);
    return new Player(page);
  }

  async addName(name: string): Promise<void> {
    await this.page.getByLabel('Your name', { exact: true }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.heading(/meet/)).toBeVisible();
  }

  /** From the catalogue to the first line of a run that counts. */
  async start(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title }).click();
    await this.playForTheRecord();
  }

  /** From the briefing to the first line of a run that counts, without practice. */
  async playForTheRecord(): Promise<void> {
    await this.page.getByRole('button', { name: 'Play for the record' }).click();
    await this.#skipPractice();
  }

  /** From the briefing to the first line of a practice run. */
  async practise(): Promise<void> {
    await this.page.getByRole('button', { name: 'Practise', exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Pause' })).toBeVisible();
  }

  async #skipPractice(): Promise<void> {
    const skip = this.page.getByRole('button', { name: 'Skip practice' });
    const pause = this.page.getByRole('button', { name: 'Pause' });
    const choosePin = this.page.getByRole('dialog', { name: 'Choose a PIN' });
    await expect(skip.or(pause).or(choosePin)).toBeVisible();
    if (await skip.isVisible()) await skip.click();
    await choosePinIfAsked(this.page);
  }

  /** From here on time passes at a player's looks and as it is told to: no clock runs out because the computer is slow. */
  async stopTime(): Promise<void> {
    await this.page.clock.pauseAt((await this.page.evaluate(() => Date.now())) + 1000);
    this.#timeStands = true;
  }

  async #see(what: Locator): Promise<void> {
    if (!this.#timeStands) return expect(what).toBeVisible();
    await expect(async () => {
      await this.page.clock.runFor(A_LOOK_MS);
      await expect(what).toBeVisible({ timeout: A_LOOK_MS });
    }).toPass({ intervals: [0] });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  get choices(): Locator {
    return this.page.getByRole('main').getByRole('list').getByRole('button');
  }

  choice(words: string): Locator {
    return this.page.getByRole('button', { name: words });
  }

  /** Reads every line, by a key, up to the choices or the report card; what is asked before the card is skipped. */
  async readOn(key = 'Space'): Promise<void> {
    await this.readToQuestion(key);
    if (await this.#question.isVisible()) await this.skipQuestion();
  }

  /** Reads every line, by a key, up to the choices or to what is asked before the report card. */
  async readToQuestion(key = 'Space'): Promise<void> {
    const title = this.page.getByRole('heading', { name: 'What do you do?' });
    const end = this.heading(/^(Dazzled|Met expectations|Fell short)/).or(this.#question);
    const next = this.page.getByRole('button', { name: 'Next', exact: true });
    for (;;) {
      await this.#see(title.or(end).or(next));
      if (!(await next.isVisible())) break;
      await this.page.keyboard.press(key);
    }
    if (await title.isVisible()) await this.page.clock.fastForward(A_MOMENT_MS);
  }

  /** In practice: reads how the customer takes a choice, up to what is said of it. */
  async readToFeedback(key = 'Space'): Promise<void> {
    const goOn = this.page.getByRole('button', { name: 'Go on', exact: true });
    const next = this.page.getByRole('button', { name: 'Next', exact: true });
    for (;;) {
      await expect(goOn.or(next)).toBeVisible();
      if (await goOn.isVisible()) return;
      await this.page.keyboard.press(key);
    }
  }

  /** From the question that ends a run to its report card. */
  async skipQuestion(): Promise<void> {
    await expect(this.#question).toBeVisible();
    await this.page.getByRole('button', { name: 'Skip', exact: true }).click();
    await this.#see(this.heading(/^(Dazzled|Met expectations|Fell short)/));
  }

  get #question(): Locator {
    return this.heading('One question before the card');
  }

  /** Presses the number that stands beside the words. */
  async chooseByNumber(words: string): Promise<void> {
    await expect(this.choice(words)).toBeVisible();
    const names = await this.choices.allTextContents();
    await this.page.keyboard.press(String(names.findIndex((name) => name.includes(words)) + 1));
  }

  /** Chooses by number, and waits until the story has moved on. */
  async takeByNumber(words: string): Promise<void> {
    await this.chooseByNumber(words);
    await expect(this.choice(words)).toHaveCount(0);
  }

  /** Moves to the words by arrow keys and takes them with Enter. */
  async chooseByArrows(words: string): Promise<void> {
    const wanted = this.choice(words);
    await expect(wanted).toBeVisible();
    for (let presses = 0; presses < 10; presses++) {
      await this.page.keyboard.press('ArrowDown');
      if (await wanted.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(wanted).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  /** Lets the time of this beat pass, which is what the screen says is left and a little more. */
  async waitForTimeout(): Promise<void> {
    const timer = this.page.getByRole('timer');
    const seconds = Number(/\d+/.exec((await timer.textContent()) ?? '')?.[0]);
    await this.page.clock.fastForward((seconds + 1) * 1000);
    await expect(this.page.getByText('Time ran out.', { exact: false })).toBeVisible();
  }

  /** Plays turns by pointer. */
  async playByMouse(turns: readonly Turn[]): Promise<void> {
    for (const { words } of turns) {
      await this.readOn();
      await this.choice(words).click();
      await expect(this.choice(words)).toHaveCount(0);
    }
    await this.readOn();
  }
}
