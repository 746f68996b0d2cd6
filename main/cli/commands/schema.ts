import type { Command } from 'commander';
import { scenarioJsonSchema } from '#core/scenario/json-schema.ts';
import { type CliIo, printJson } from '../io.ts';

/** `schema`: prints the JSON Schema of format 1. */
export function registerSchema(program: Command, io: CliIo): void {
  program
    .command('schema')
    .description('print the JSON Schema of scenario format 1')
    .action(() => printJson(io, scenarioJsonSchema()));
}
