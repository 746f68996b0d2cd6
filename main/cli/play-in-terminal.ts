import { createInterface } from 'node:readline';
import { choiceBeat, offerOf, timerChoice } from '#core/dialogue/choices.ts';
import { linesOnArrival } from '#core/dialogue/lines.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { type Action, begin, type Step, step } from '#core/dialogue/steps.ts';
import type { Choice } from '#core/scenario/format.ts';
import { CliFailure, type CliIo } from './io.ts';

/** A run that came to an ending. */
export interface PlayedRun {
  readonly state: DialogueState;
  readonly steps: readonly Step[];
}

/**
 * Plays a scenario with the keyboard: a number takes a choice, 0 lets a timer run out.
 *
 * @param quietStdout true when stdout is kept for JSON; the story then goes to stderr
 * @throws CliFailure (exit 1) when the input ends before the story, or the run is stuck
 */
export async function playInTerminal(
  program: Program,
  io: CliIo,
  quietStdout: boolean,
): Promise<PlayedRun> {
  const print = quietStdout ? io.stderr : io.stdout;
  const input = createInterface({ input: process.stdin });
  const answers = input[Symbol.asyncIterator]();
  try {
    const first = begin(program);
    let { state, stuck, arrivals } = first;
    const steps: Step[] = [];
    print(`\n${program.scenario.title}\n${program.scenario.role}\n`);
    for (;;) {
      for (const arrival of arrivals) print(arrivalText(program, arrival));
      if (stuck) throw new CliFailure(1, 'stuck', `The run is stuck at beat "${beatId(program, state)}".`);
      if (program.beats[state.beat]?.kind === 'ending') return { state, steps };
      print(choicesText(program, state));
      const taken = await nextStep(program, state, answers, print);
      steps.push(taken);
      ({ arrivals, after: state, stuck } = taken);
    }
  } finally {
    input.close();
  }
}

async function nextStep(
  program: Program,
  state: DialogueState,
  answers: AsyncIterator<string>,
  print: (text: string) => void,
): Promise<Step> {
  for (;;) {
    print('> ');
    const answer = await answers.next();
    if (answer.done === true) {
      throw new CliFailure(1, 'too-short', `The input ended at beat "${beatId(program, state)}", before the story did.`);
    }
    const action = actionFor(program, state, answer.value.trim());
    const result = action === null ? null : step(program, state, action);
    if (result?.ok === true) return result.step;
    const reason = result?.refusal === 'too-dear' ? 'The allowance does not cover that.' : 'Type one of the numbers above.';
    print(`${reason}\n`);
  }
}

function actionFor(program: Program, state: DialogueState, answer: string): Action | null {
  if (answer === '0' && timerChoice(program, state) !== null) return { type: 'timed-out' };
  const choice = shown(program, state)[Number(answer) - 1];
  return choice === undefined ? null : { type: 'chose', choice: choice.id };
}

function shown(program: Program, state: DialogueState) {
  const beat = choiceBeat(program, state);
  return beat?.choices.filter((choice) => offerOf(program, state, choice) !== 'hidden') ?? [];
}

function arrivalText(program: Program, state: DialogueState): string {
  const lines = linesOnArrival(program, state).map(({ line }) => {
    const name = line.who === undefined ? undefined : program.scenario.cast.get(line.who)?.name;
    return name === undefined ? `  ${line.say}` : `  ${name}: "${line.say}"`;
  });
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

function choicesText(program: Program, state: DialogueState): string {
  const authored = program.scenario.beats.get(beatId(program, state));
  const byId = new Map<string, Choice>(
    authored?.kind === 'choices' ? authored.choices.map((choice) => [choice.id, choice]) : [],
  );
  const lines = shown(program, state).map((choice, index) => {
    const { say, do: deed } = byId.get(choice.id) ?? {};
    const text = say === undefined ? `(${deed ?? choice.id})` : `"${say}"`;
    const price = choice.costs === 0 ? '' : ` [costs ${choice.costs}, ${program.allowance - state.spent} left]`;
    return `  ${index + 1}) ${text}${price}`;
  });
  const seconds = (choiceBeat(program, state)?.timerMs ?? 0) / 1000;
  const timed = seconds === 0 ? [] : [`  0) Let it pass (in play a timer of ${seconds} s runs out)`];
  return `\n${[...lines, ...timed].join('\n')}\n`;
}

function beatId(program: Program, state: DialogueState): string {
  return program.beats[state.beat]?.id ?? '';
}
