import type { Program } from '#core/dialogue/program.ts';
import type { ReportCard } from '#core/grading/report-card.ts';
import type { Sha256 } from '#core/results/hash.ts';
import type { ChoiceGrade, Grade } from '#core/scenario/format.ts';

const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: 'Dazzled',
  C: 'Met expectations',
  F: 'Fell short',
};

const CHOICE_WORDS: Readonly<Record<ChoiceGrade, string>> = {
  dazzles: 'dazzled',
  meets: 'met expectations',
  'falls-short': 'fell short',
};

/** A report card as `play --json` prints it. */
export function cardAsJson(program: Program, hash: Sha256, card: ReportCard) {
  const { id, version } = program.scenario;
  return {
    scenario: id,
    version,
    hash,
    variant: program.variant,
    ...card,
    principles: Object.fromEntries(card.principles),
  };
}

/** A report card in words, for a terminal. */
export function cardAsText(program: Program, card: ReportCard): string {
  const { scenario } = program;
  const beat = scenario.beats.get(card.ending);
  const needs = (ids: readonly string[]) => ids.map((id) => scenario.needs.get(id) ?? id);
  const promises = card.brokenPromises.map((id) => scenario.promises.get(id) ?? id);
  const lines = [
    '',
    beat?.kind === 'ending' ? beat.ending.title : '',
    `${GRADE_WORDS[card.grade]} (${card.grade}), ${card.score} of 100`,
    '',
    ...needs(card.core.met).map((need) => `  met     ${need}`),
    ...needs(card.core.missed).map((need) => `  missed  ${need}`),
    ...promises.map((promise) => `  broken  ${promise}`),
    ...(card.walkedOut ? ['  The customer walked out.'] : []),
    '',
    ...card.choices.flatMap(({ beat: at, choice: id, grade, timedOut }) => {
      const authored = scenario.beats.get(at);
      const choice =
        authored?.kind === 'choices' ? authored.choices.find((one) => one.id === id) : undefined;
      const late = timedOut === true ? ' (time ran out)' : '';
      return [
        `  ${choice?.say ?? choice?.do ?? id}`,
        `    ${CHOICE_WORDS[grade]}${late}. ${choice?.why ?? ''}`,
      ];
    }),
    '',
  ];
  return `${lines.join('\n')}\n`;
}
