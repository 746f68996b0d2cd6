import type { Beat, Scenario } from '../../scenario/format.ts';
import { lengthOf, wordsOf } from '../policies.ts';
import { readingGrade } from '../prose.ts';
import { beatPointer, type Found } from './found.ts';

/** The longest a line should be, in code points: what the dialogue box shows at a glance. */
export const LONGEST_LINE = 240;

/** The longest a choice should be, in code points. */
export const LONGEST_CHOICE = 160;

/** The school grade above which lines and choices are hard to read. */
const HARDEST_GRADE = 9;

/** Lines and choices too long to take in at a glance. */
export function longLines(scenario: Scenario): Found[] {
  return spokenTexts(scenario)
    .filter(({ text, limit }) => lengthOf(text) > limit)
    .map(({ pointer, text, limit }): Found => {
      const message = `This has ${lengthOf(text)} characters; ${limit} are the most. Cut it, or split it in two.`;
      return { rule: 'line-too-long', pointer, message };
    });
}

/** Timers that run out before the beat can be read. */
export function shortTimers(scenario: Scenario): Found[] {
  return [...scenario.beats].flatMap(([id, beat]): Found[] => {
    if (beat.kind !== 'choices' || beat.timer === undefined) return [];
    const needed = secondsToRead(charactersToRead(beat));
    if (beat.timer.seconds >= needed) return [];
    const message = `${beat.timer.seconds} seconds are too few to read "${id}". Give it ${Math.ceil(needed)}, or fewer words.`;
    return [{ rule: 'timer-too-short', pointer: beatPointer(id, 'timer'), message }];
  });
}

/** The seconds that a timer must leave for so many code points. */
export function secondsToRead(characters: number): number {
  return 3 + characters / 15;
}

/** English scenarios whose lines and choices together ask for more than nine years of school. */
export function hardToRead(scenario: Scenario): Found[] {
  if (!/^en(-|$)/i.test(scenario.locale)) return [];
  const grade = readingGrade(spokenTexts(scenario).map(({ text }) => text));
  if (!(grade > HARDEST_GRADE)) return [];
  const message = `Lines and choices read at Flesch-Kincaid grade ${grade.toFixed(1)}; ${HARDEST_GRADE} is the most. Use shorter sentences and plainer words.`;
  return [{ rule: 'hard-to-read', pointer: '', message }];
}

function charactersToRead(beat: Beat): number {
  const lines = beat.lines.reduce((sum, line) => sum + lengthOf(line.say), 0);
  if (beat.kind !== 'choices') return lines;
  const shown = beat.choices.filter(({ silent }) => !silent);
  return shown.reduce((sum, choice) => sum + lengthOf(wordsOf(choice)), lines);
}

/** Everything that is said or can be said or done, with its place. */
function spokenTexts(scenario: Scenario): { pointer: string; text: string; limit: number }[] {
  return [...scenario.beats].flatMap(([id, beat]) => {
    const lines = beat.lines.map(({ say }, index) => ({
      pointer: beatPointer(id, 'lines', index, 'say'),
      text: say,
      limit: LONGEST_LINE,
    }));
    if (beat.kind !== 'choices') return lines;
    const choices = beat.choices.map((choice, index) => ({
      pointer: beatPointer(id, 'choices', index, choice.say === undefined ? 'do' : 'say'),
      text: wordsOf(choice),
      limit: LONGEST_CHOICE,
    }));
    return [...lines, ...choices];
  });
}
