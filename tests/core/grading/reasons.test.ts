import { describe, expect, it } from 'vitest';
import { gradeReasons } from '#core/grading/reasons.ts';
import { type ReportCard, reportCard } from '#core/grading/report-card.ts';
import { begin, type Step, step } from '#core/dialogue/steps.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const BAR = { dazzles: 1, surprises: 1, slips: 1 };

/** The report card of a script, against `BAR`. */
function cardOf(choices: readonly string[]): ReportCard {
  const program = programFrom(
    documentWith({
      mood: { start: 50, walksOut: { below: 20, to: 'end' } },
      needs: { dressing: 'The dressing', napkin: 'A napkin' },
      promises: { call: 'You said you would call' },
      bar: BAR,
      beats: {
        one: {
          choices: [
            choiceWith('meet', { meets: ['dressing', 'napkin'], to: 'one' }),
            choiceWith('dazzle', { grade: 'dazzles', to: 'one' }),
            choiceWith('slip', { grade: 'falls-short', to: 'one' }),
            choiceWith('promise', { promises: ['call'], to: 'one' }),
            choiceWith('recover', { recovers: true, to: 'one' }),
            choiceWith('insult', { grade: 'falls-short', mood: -40 }),
            choiceWith('leave'),
          ],
        },
        end: END,
      },
    }),
  );
  let { state } = begin(program);
  const steps: Step[] = [];
  for (const choice of choices) {
    const result = step(program, state, { type: 'chose', choice });
    if (!result.ok) throw new Error(`${choice} was refused: ${result.refusal}`);
    steps.push(result.step);
    state = result.step.after;
  }
  return reportCard(program, state, steps);
}

function reasonsOf(...choices: string[]) {
  const card = cardOf(choices);
  return { grade: card.grade, reasons: gradeReasons(card, BAR) };
}

describe('gradeReasons', () => {
  it('names what an A rests on', () => {
    expect(reasonsOf('meet', 'dazzle', 'leave')).toEqual({
      grade: 'A',
      reasons: [
        { side: 'for', code: 'needs-met', count: 2 },
        { side: 'for', code: 'enough-dazzles', dazzles: 1, asked: 1 },
        { side: 'for', code: 'enough-surprises', surprises: 1, asked: 1 },
        { side: 'for', code: 'nothing-left-open' },
      ],
    });
  });

  it('names every need that an F missed, and no rule that had no part in it', () => {
    expect(reasonsOf('dazzle', 'promise', 'leave')).toEqual({
      grade: 'F',
      reasons: [
        { side: 'against', code: 'need-missed', need: 'dressing' },
        { side: 'against', code: 'need-missed', need: 'napkin' },
      ],
    });
  });

  it('names the walk-out, and the slips it added', () => {
    expect(reasonsOf('meet', 'insult')).toEqual({
      grade: 'F',
      reasons: [
        { side: 'against', code: 'walked-out' },
        { side: 'against', code: 'too-many-slips', slips: 2, allowed: 1 },
      ],
    });
  });

  it('counts a broken promise among too many slips, and names it', () => {
    expect(reasonsOf('meet', 'slip', 'promise', 'leave')).toEqual({
      grade: 'F',
      reasons: [
        { side: 'against', code: 'too-many-slips', slips: 2, allowed: 1 },
        { side: 'against', code: 'promise-broken', promise: 'call' },
      ],
    });
  });

  it('says of a C first what carried it, then what stood between it and an A', () => {
    expect(reasonsOf('dazzle', 'meet', 'slip', 'leave')).toEqual({
      grade: 'C',
      reasons: [
        { side: 'for', code: 'needs-met', count: 2 },
        { side: 'for', code: 'enough-dazzles', dazzles: 1, asked: 1 },
        { side: 'against', code: 'too-few-surprises', surprises: 0, asked: 1 },
        { side: 'against', code: 'slips-stand', slips: 1 },
      ],
    });
  });

  it('blames a promise once: as the promise, not as a slip too', () => {
    expect(reasonsOf('meet', 'dazzle', 'promise', 'leave').reasons).toContainEqual({
      side: 'against',
      code: 'promise-broken',
      promise: 'call',
    });
    expect(reasonsOf('meet', 'dazzle', 'promise', 'leave').reasons).not.toContainEqual(
      expect.objectContaining({ code: 'slips-stand' }),
    );
  });

  it('forgets slips that were recovered from', () => {
    expect(reasonsOf('slip', 'recover', 'meet', 'dazzle', 'leave').grade).toBe('A');
  });

  it('asks for nothing that the bar does not ask for', () => {
    const card = cardOf(['meet', 'leave']);
    const reasons = gradeReasons({ ...card, grade: 'A' }, { dazzles: 0, surprises: 0 });
    expect(reasons.map(({ code }) => code)).toEqual(['needs-met', 'nothing-left-open']);
  });
});
