import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Beat, Scenario } from '../../scenario/format.ts';
import { lengthOf, wordsOf } from '../policies.ts';
import { beatPointer, type Found } from './found.ts';

/** The longest a line and a choice should be, in code points. */
const LONGEST_LINE = 240;
const LONGEST_CHOICE = 160;

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

/** The Flesch-Kincaid grade of texts, each of which ends its last sentence; NaN where there are no words. */
function readingGrade(texts: readonly string[]): number {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const text of texts) {
    const sentences = text.split(/[.!?…]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
    const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
    counts.sentence += sentences.length;
    counts.word += words.length;
    for (const word of words) counts.syllable += Math.max(1, syllable(word));
  }
  return fleschKincaid(counts);
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
