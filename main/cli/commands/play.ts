import type { Command } from 'commander';
import { compileScenario } from '#core/dialogue/compile.ts';
import type { Program } from '#core/dialogue/program.ts';
import { playScript, type ScriptResult } from '#core/dialogue/script.ts';
import { reportCard } from '#core/grading/report-card.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { loadScenario, type LoadedScenario } from '../load-scenario.ts';
import { type PlayedRun, playInTerminal } from '../play-in-terminal.ts';
import { cardAsJson, cardAsText } from '../print-card.ts';
import { scriptFaultMessage } from '../script-fault.ts';

interface PlayOptions {
  readonly choose?: string;
  readonly variant?: string;
  readonly json?: boolean;
}

/** `play`: a scenario in the terminal, or a scripted run of it. Nothing is stored. */
export function registerPlay(program: Command, io: CliIo): void {
  program
    .command('play')
    .description('play a scenario in the terminal, or run a script of choices')
    .argument('<file>', 'a scenario file')
    .option('--choose <ids>', 'choice ids in order, joined by commas; @timeout lets a timer run out')
    .option('--variant <id>', 'play this variant of the scenario')
    .option('--json', 'print the result as one JSON document')
    .action(async (file: string, options: PlayOptions) => {
      const loaded = await loadScenario(io, file);
      const compiled = compileVariant(loaded, options.variant);
      const run =
        options.choose === undefined
          ? await playInTerminal(compiled, io, options.json === true)
          : runScript(compiled, options.choose);
      const card = reportCard(compiled, run.state, run.steps);
      if (options.json === true) printJson(io, cardAsJson(compiled, loaded.hash, card));
      else io.stdout(cardAsText(compiled, card));
    });
}

function compileVariant({ scenario }: LoadedScenario, variant: string | undefined): Program {
  try {
    return compileScenario(scenario, variant ?? null);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliFailure(2, 'unknown-variant', error.message, {
      variant: variant ?? null,
      variants: [...scenario.variants.keys()],
    });
  }
}

function runScript(program: Program, choose: string): PlayedRun {
  const words = choose.split(',').map((word) => word.trim());
  const result = playScript(program, choose.trim() === '' ? [] : words);
  if (result.ok) return result;
  throw scriptFailure(result, words);
}

function scriptFailure(result: ScriptResult & { ok: false }, words: readonly string[]): CliFailure {
  const { fault, step, beat, offered, timer } = result;
  const word = words[step - 1] ?? null;
  return new CliFailure(1, fault, scriptFaultMessage(result, word), {
    step,
    beat,
    choice: word,
    offered: offered.filter(({ offer }) => offer === 'open').map(({ id }) => id),
    tooDear: offered.filter(({ offer }) => offer === 'too-dear').map(({ id }) => id),
    timer,
  });
}
