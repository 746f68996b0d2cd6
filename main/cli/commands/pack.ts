import { basename, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { ContractError } from '#core/contract/errors.ts';
import { LONGEST_PACK_WORDS } from '#core/packs/manifest.ts';
import { writeFileAtomic } from '#main/services/files/write-file-atomic.ts';
import { writePack } from '#main/services/packs/write-pack.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { isoDay } from '../iso-day.ts';
import { packFiles } from '../pack-files.ts';
import { asCliFailure } from '../results-failure.ts';

interface PackOptions {
  readonly out: string;
  readonly name?: string;
  readonly author: string;
  readonly licence: string;
  readonly created?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** `pack`: scenarios and what goes with them as one file for others. */
export function registerPack(program: Command, io: CliIo): void {
  program
    .command('pack')
    .description('put scenarios, translations, routes, principles and programmes into one file for others, with your own pictures and looks in them')
    .argument('<paths...>', 'files, or folders to search')
    .requiredOption('--out <file>', 'the pack to write; its name should end in .extramile.zip')
    .option('--name <name>', 'what the pack is called; as its file, by default', words)
    .option('--author <words>', 'who wrote what is in it', words, '')
    .option('--licence <words>', 'what others may do with it', words, '')
    .option('--created <day>', 'the day it says it was made, UTC (2026-11-22); today by default', isoDay)
    .option('--data <dir>', 'the data folder with the pictures and looks of your own; the one they lie in, by default')
    .option('--json', 'print what is in it as one JSON document')
    .action(async (paths: string[], options: PackOptions) => {
      const { out, json = false, author, licence, created = new Date().toISOString().slice(0, 10) } = options;
      const { name = basename(out).replace(/(\.extramile)?\.zip$/, ''), data } = options;
      try {
        const files = await packFiles(io, paths, data === undefined ? null : resolve(io.cwd, data));
        const pack = await writePack({ name, author, licence, created, appVersion: packageJson.version }, files);
        await writeFileAtomic(resolve(io.cwd, out), pack, 0o644);
        const named = files.map(({ path }) => path).toSorted();
        if (json) printJson(io, { out, bytes: pack.length, files: named });
        else io.stdout(`${named.map((path) => `  ${path}\n`).join('')}${named.length === 1 ? '1 file' : `${named.length} files`} in ${out}\n`);
      } catch (error) {
        throw error instanceof ContractError ? new CliFailure(1, error.code, error.message, error.details) : asCliFailure(error);
      }
    });
}

function words(text: string): string {
  const said = text.trim();
  if (said !== '' && said.length <= LONGEST_PACK_WORDS) return said;
  throw new InvalidArgumentError(`It takes some words, of at most ${LONGEST_PACK_WORDS} characters.`);
}
