import type { Command } from 'commander';
import { programmeJsonSchema, scenarioJsonSchema } from '#core/scenario/json-schema.ts';
import { type CliIo, printJson } from '../io.ts';

/** `schema`: prints the JSON Schema of scenario format 1, or of programmes. */
export function registerSchema(program: Command, io: CliIo): void {
  program
    .command('schema')
    .description('print the JSON Schema of scenario format 1')
    .option('--programme', 'print that of programmes instead')
    .action((options: { readonly programme?: boolean }) =>
      printJson(io, options.programme === true ? programmeJsonSchema() : scenarioJsonSchema()),
    );
}
