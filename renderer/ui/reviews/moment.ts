import type { ReviewMomentOffer } from '#core/contract/reviews.ts';
import { offerOf } from '#core/dialogue/choices.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import type { Program } from '#core/dialogue/program.ts';
import { type OpenedMoment, openMoment } from '#core/results/review-moments.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { inTranslation } from '#core/scenario/translate.ts';
import { typesetScenario } from '../common/typeset.ts';
import { choiceViews, type ChoiceView, choiceWords, type ChoiceWords } from '../play/choice-view.ts';
import type { SaidLine } from '../play/said.tsx';
import { firstStaging, sceneOf } from '../play/scene.ts';
import { nameOf } from '../play/speaker.ts';

/** A moment made ready to be shown. */
export interface ReadMoment {
  readonly program: Program;
  readonly opened: OpenedMoment;
  /** What was told just before. */
  readonly lines: readonly SaidLine[];
  /** What the player had said or done to come here; null at the start of the story. */
  readonly answer: ChoiceWords | null;
  /** In the order of the screen. */
  readonly choices: readonly ChoiceView[];
  /** Units of the allowance that are left. */
  readonly left: number;
}

/** Makes a moment ready; null where what was sent does not add up. */
export function readMoment({ text, translation, run, seed }: ReviewMomentOffer): ReadMoment | null {
  const parsed = parseScenario(text);
  if (!parsed.ok) return null;
  const program = compileScenario(typesetScenario(inTranslation(parsed.scenario, translation)));
  const opened = openMoment(program, run);
  if (opened === null) return null;
  const { lines } = sceneOf(program, opened.arrivals, firstStaging(program));
  const { last, state } = opened;
  return {
    program,
    opened,
    lines: lines.map(({ who, say }, at) => ({ at, say, speaker: nameOf(program, who) })),
    answer: last === null ? null : choiceWords(program, program.beats[last.before.beat]?.id ?? '', last.choice.id),
    choices: choiceViews(program, state, seed, run.length),
    left: program.allowance - state.spent,
  };
}

/** The choices of the moment that show a principle without falling short, as their authors worded them. */
export function choicesThatShow({ program, opened }: ReadMoment, principle: string): readonly string[] {
  const beat = program.beats[opened.state.beat];
  if (beat?.kind !== 'choices') return [];
  return beat.choices
    .filter(({ grade, shows }) => grade !== 'falls-short' && shows.includes(principle))
    .filter((choice) => offerOf(program, opened.state, choice) === 'open')
    .map(({ id }) => id);
}
