import type { Command } from 'commander';
import { ContractError } from '#core/contract/errors.ts';
import { resetStaff, type StaffReset } from '#main/services/access/reset-staff.ts';
import { DataFolderLockedError } from '#main/services/data-folder-lock.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { asCliFailure } from '../results-failure.ts';
import { serviceDeps } from '../service-deps.ts';

interface ResetOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `staff reset`: lets somebody into the staff area again whom nobody else can. */
export function registerStaff(program: Command, io: CliIo): void {
  const staff = program.command('staff').description('accounts of trainers, managers and HR');
  staff
    .command('reset')
    .description('give a staff account a new passphrase, where nobody is left who could do it in the staff area')
    .argument('<name>', 'the name of the account')
    .option('--data <dir>', 'the data folder')
    .option('--json', 'print the new passphrase as one JSON document')
    .action(async (name: string, options: ResetOptions) => {
      const { account, passphrase } = await reset(name, options, io);
      if (options.json === true) printJson(io, { account, passphrase });
      else {
        io.stdout(
          `The new passphrase of “${account.name}” (${account.role}) is:\n\n  ${passphrase}\n\n` +
            'It is shown this once. Sign in with it and change it under “Your passphrase”. This was written down in the audit.\n',
        );
      }
    });
}

async function reset(name: string, { data }: ResetOptions, io: CliIo): Promise<StaffReset> {
  try {
    return await resetStaff(serviceDeps(io, data), name);
  } catch (error) {
    const known = error instanceof ContractError || error instanceof DataFolderLockedError;
    throw known ? new CliFailure(1, error.code, error.message, error.details) : asCliFailure(error);
  }
}
