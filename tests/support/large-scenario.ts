import { choiceWith, documentWith, END } from './scenarios.ts';

/** The text of a scenario with more than 2 to the power of `flags` states: each is set or not, and all are asked about. */
export function largeScenario(flags: number): string {
  const names = Array.from({ length: flags }, (_, at) => `f${at}`);
  const beats = names.map((flag, at) => {
    const to = names[at + 1] === undefined ? 'last' : `b${at + 1}`;
    return [`b${at}`, { choices: [choiceWith('yes', { sets: [flag], to }), choiceWith('no', { to })] }] as const;
  });
  const all = { all: names.map((flag) => ({ flag })) };
  const last = { choices: [choiceWith('wow', { grade: 'dazzles', when: all }), choiceWith('bye')] };
  return JSON.stringify(
    documentWith({ flags: names, start: 'b0', beats: { ...Object.fromEntries(beats), last, end: END } }),
  );
}
