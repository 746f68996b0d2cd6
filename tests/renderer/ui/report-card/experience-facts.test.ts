import { expect, test } from 'vitest';
import { playScript } from '#core/dialogue/script.ts';
import { reportCard } from '#core/grading/report-card.ts';
import { experienceFacts } from '#renderer/ui/report-card/experience-facts.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const PROGRAM = programFrom(
  documentWith({
    mood: { start: 40, walksOut: { below: 10, to: 'door' } },
    beats: {
      one: {
        choices: [
          choiceWith('wow', { grade: 'dazzles', to: 'one' }),
          choiceWith('slip', { grade: 'falls-short', to: 'one' }),
          choiceWith('mend', { recovers: true, to: 'one' }),
          choiceWith('insult', { grade: 'falls-short', mood: -40, to: 'one' }),
          choiceWith('bye'),
        ],
      },
      door: { choices: [choiceWith('back', { winsBack: true, mood: 30, to: 'one' }), choiceWith('shrug')] },
      end: END,
    },
  }),
);

function factsOf(script: string): string[] {
  const run = playScript(PROGRAM, script.split(','));
  if (!run.ok) throw new Error(run.fault);
  const facts = experienceFacts(reportCard(PROGRAM, run.state, run.steps), run.steps, PROGRAM.scenario.bar);
  return facts.map((fact) => `${fact.verdict} ${fact.code}${'count' in fact ? ` ${fact.count}` : ''}`);
}

test('dazzles, surprises and slips are always counted, and what was not asked for is not missed', () => {
  expect(factsOf('bye')).toEqual(['no dazzles 0', 'let-go surprises 0', 'yes slips 0']);
  expect(factsOf('wow,slip,bye')).toEqual(['yes dazzles 1', 'yes surprises 1', 'no slips 1']);
});

test('a slip made good is told, and making good what was not wrong is not', () => {
  expect(factsOf('slip,mend,bye')).toContain('yes recovered');
  expect(factsOf('mend,bye')).not.toContain('yes recovered');
});

test('whoever walked out stayed away or came back', () => {
  expect(factsOf('insult,shrug')).toContain('no walked-out');
  expect(factsOf('insult,back,bye')).toContain('yes won-back');
});
