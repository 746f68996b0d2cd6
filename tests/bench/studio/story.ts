import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { randomFrom } from '../scenarios/random.ts';

const WORDS = 'The rain has stopped, the kettle hums, and somebody has left a blue umbrella by the door.';
/** How far back a beat may hang on, so that the story is both long and wide. */
const REACH = 12;

/** A scenario of so many beats and choices between them, the same to the byte on every computer. */
export function storyOf(beats: number, ways: number): string {
  const { upTo } = randomFrom(20_261_122);
  const choices: { readonly to: string }[][] = Array.from({ length: beats }, () => []);
  const lead = (from: number, to: number): boolean => {
    const own = choices[from];
    if (own === undefined || own.length >= 8) return false;
    own.push({ to: `b${to}` });
    return true;
  };
  let led = 0;
  for (let beat = 1; beat < beats; beat++) {
    for (let from = Math.max(0, beat - 1 - upTo(REACH - 1)); !lead(from, beat); ) from = upTo(beat - 1);
    led++;
  }
  while (led < ways) {
    const from = upTo(beats - 2);
    // Beats without a way on stay endings.
    if ((choices[from]?.length ?? 0) > 0 && lead(from, Math.min(beats - 1, from + 1 + upTo(REACH - 1)))) led++;
  }
  const entries = choices.map((own, at) => {
    if (own.length === 0) return [`b${at}`, END] as const;
    const lines = [{ say: `${WORDS} (${at})` }, { who: 'kim', say: WORDS }];
    return [`b${at}`, { lines, choices: own.map(({ to }, index) => choiceWith(`c${index}`, { say: WORDS, why: WORDS, to })) }] as const;
  });
  return `${JSON.stringify(documentWith({ id: 'large-story', title: 'A large story', start: 'b0', beats: Object.fromEntries(entries) }), null, 2)}\n`;
}
