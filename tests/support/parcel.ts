import { expect, type Locator, type Page } from '@playwright/test';
import { writeOwnScenario } from './own-scenario.ts';
import { Player } from './player.ts';
import { choiceWith, documentWith, END } from './scenarios.ts';
import type { WebApp } from './web-app.ts';

/** A story with something to look back on. */
export const STORY = JSON.stringify(
  documentWith({
    id: 'parcel',
    title: 'The parcel',
    allowance: 10,
    mood: { start: 30, walksOut: { below: 10, to: 'gone' } },
    needs: { parcel: 'The parcel, today', word: 'A straight word about where it is' },
    promises: { call: 'You said you would call the depot', ring: 'You said you would ring by four' },
    bar: { dazzles: 1, surprises: 0 },
    beats: {
      one: {
        lines: [
          { say: 'The bell over the door.' },
          { who: 'kim', say: 'It says delivered. It says delivered here.', feels: 'frustrated' },
        ],
        timer: { seconds: 60, choice: 'silence' },
        choices: [
          choiceWith('call', {
            say: 'I will ring the depot now.',
            promises: ['call'],
            mood: 15,
            why: 'A call now is worth more than a form.',
            shows: ['act-fast'],
            to: 'two',
          }),
          choiceWith('shrug', {
            say: 'Nothing to do with us.',
            grade: 'falls-short',
            mood: -15,
            why: 'It sends them away.',
            shows: ['act-fast'],
            to: 'two',
          }),
          choiceWith('gift', { say: 'Take anything on the shelf.', costs: 40, why: 'No shop can carry that.', to: 'two' }),
          choiceWith('insult', { say: 'Read the sign.', grade: 'falls-short', mood: -30, why: 'They leave.', to: 'two' }),
          { id: 'silence', do: 'You look at the floor.', silent: true, grade: 'falls-short', why: 'They wait.', to: 'two' },
        ],
      },
      two: {
        lines: [{ who: 'kim', say: 'So where is it?', feels: 'concerned' }],
        choices: [
          choiceWith('find', {
            do: 'You look under the counter.',
            say: undefined,
            meets: ['parcel', 'word'],
            keeps: ['call'],
            mood: 20,
            why: 'It was there all along.',
            to: 'three',
          }),
          choiceWith('later', { say: 'I will ring you by four.', promises: ['ring'], why: 'Another wait.', to: 'three' }),
        ],
      },
      three: {
        lines: [{ who: 'kim', say: 'Well.' }],
        choices: [
          choiceWith('carry', {
            do: 'You carry it to their car.',
            say: undefined,
            grade: 'dazzles',
            mood: 20,
            why: 'Nobody had to ask.',
            to: 'end',
          }),
          choiceWith('bye', { say: 'Have a good day.', why: 'A fair goodbye.', to: 'end' }),
        ],
      },
      gone: { lines: [{ say: 'The bell again.' }], ending: { title: 'An empty shop', tone: 'bad' } },
      end: { ...END, lines: [{ who: 'kim', say: 'Thank you, then.', feels: 'pleased' }] },
    },
  }),
);

/** What leads through it to a C. */
export const TO_A_C = ['I will ring the depot now.', 'You look under the counter.', 'Have a good day.'];

/** Sits down, and plays the parcel up to what is asked at its end. */
export async function playTo(page: Page, app: WebApp, words: readonly string[], name = 'Ana'): Promise<Player> {
  await writeOwnScenario(app, 'parcel', STORY);
  const player = await Player.sitDown(page, app);
  await player.addName(name);
  await player.start('The parcel');
  await playOn(player, words);
  return player;
}

/** Takes choices by their words, up to what is asked at the end. */
export async function playOn(player: Player, words: readonly string[]): Promise<void> {
  for (const word of words) {
    await player.readToQuestion();
    await player.choice(word).press('Enter');
    await expect(player.choice(word)).toHaveCount(0);
  }
  await player.readToQuestion();
}

export const box = (page: Page): Locator => page.getByRole('textbox');
export const card = (player: Player): Locator => player.heading(/grade [ACF]/);
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
