import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { registerAnalyze } from './commands/analyze.ts';
import { registerDemo } from './commands/demo.ts';
import { registerDiff } from './commands/diff.ts';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerLint } from './commands/lint.ts';
import { registerPack } from './commands/pack.ts';
import { registerPlay } from './commands/play.ts';
import { registerSchema } from './commands/schema.ts';
import { registerStaff } from './commands/staff.ts';
import { registerUnpack } from './commands/unpack.ts';
import { registerVerify } from './commands/verify.ts';
import { CliFailure, type CliIo, printJson } from './io.ts';

/** Adds a command to the program; `end` sets the exit code of a command that ran well but found faults. */
export type RegisterCommand = (program: Command, io: CliIo, end: (exitCode: 0 | 1) => void) => void;

const COMMANDS: readonly RegisterCommand[] = [
  registerPlay,
  registerLint,
  registerAnalyze,
  registerDiff,
  registerSchema,
  registerImport,
  registerExport,
  registerVerify,
  registerDemo,
  registerStaff,
  registerPack,
  registerUnpack,
];

/**
 * Runs one command.
 *
 * @param args what follows the program's name
 * @param more commands that other shells bring
 * @returns the exit code: 0 fine, 1 findings or a failed check, 2 wrong use
 */
export async function run(
  args: readonly string[],
  io: CliIo,
  more: readonly RegisterCommand[] = [],
): Promise<number> {
  let exitCode: 0 | 1 = 0;
  const program = new Command('extra-mile')
    .description('role-play scenarios for customer service: check, play, serve, export, verify')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: (text) => {
        if (!args.includes('--json')) io.stderr(text);
      },
    });
  const end = (code: 0 | 1): void => {
    exitCode = code;
  };
  for (const register of [...COMMANDS, ...more]) register(program, io, end);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, args.includes('--json'), io);
  }
}

function report(error: unknown, json: boolean, io: CliIo): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (json) printJson(io, { error: { code: 'wrong-use', message: error.message, details: {} } });
    return 2;
  }
  const failure =
    error instanceof CliFailure
      ? error
      : new CliFailure(1, 'internal', error instanceof Error ? error.message : String(error));
  const { code, message, details } = failure;
  if (json) printJson(io, { error: { code, message, details } });
  else io.stderr(`${message}\n`);
  return failure.exitCode;
}
