import { type Command, Option } from 'commander';
import { policyJsonSchema, programmeJsonSchema, scenarioJsonSchema } from '#core/scenario/json-schema.ts';
import { type CliIo, printJson } from '../io.ts';

interface SchemaOptions {
  readonly programme?: boolean;
  readonly policy?: boolean;
}

/** `schema`: prints the JSON Schema of scenario format 1, of programmes or of a policy. */
export function registerSchema(program: Command, io: CliIo): void {
  program
    .command('schema')
    .description('print the JSON Schema of scenario format 1')
    .addOption(new Option('--programme', 'print that of programmes instead').conflicts('policy'))
    .addOption(new Option('--policy', 'print that of policy.json instead'))
    .action((options: SchemaOptions) => printJson(io, schemaOf(options)));
}

function schemaOf({ programme, policy }: SchemaOptions) {
  if (policy === true) return policyJsonSchema();
  return programme === true ? programmeJsonSchema() : scenarioJsonSchema();
}
