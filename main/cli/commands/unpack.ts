import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { ContractError } from '#core/contract/errors.ts';
import type { PackInstalled, PackReview } from '#core/contract/packs.ts';
import { PACK_LIMITS } from '#core/packs/limits.ts';
import { usualSelection, wholeSelection } from '#core/packs/selection.ts';
import { DataFolderLockedError } from '#main/services/data-folder-lock.ts';
import type { ServiceDeps } from '#main/services/deps.ts';
import { readBounded } from '#main/services/files/read-bounded.ts';
import { Holdings } from '#main/services/packs/holdings.ts';
import { type Pack, readPack } from '#main/services/packs/read-pack.ts';
import { packRefusal } from '#main/services/packs/refusals.ts';
import { reviewPack } from '#main/services/packs/review-pack.ts';
import { openServices } from '#main/services/services.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { installedAsText, reviewAsText } from '../pack-as-text.ts';
import { asCliFailure } from '../results-failure.ts';
import { serviceDeps } from '../service-deps.ts';
import { withProver } from '../with-prover.ts';

interface UnpackOptions {
  readonly review?: boolean;
  readonly install?: boolean;
  readonly all?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

/** `unpack`: looks through a pack from others, or installs it. */
export function registerUnpack(program: Command, io: CliIo, end: (exitCode: 0 | 1) => void): void {
  program
    .command('unpack')
    .description('look through a pack of scenarios from others, or install it')
    .argument('<file>', 'the pack')
    .addOption(new Option('--review', 'say what is in it, beside what is here; nothing is changed').conflicts('install'))
    .option('--install', 'install what is new, or newer than what is here')
    .option('--all', 'with --install: also what is older, or says something else than what is here')
    .option('--data <dir>', 'the data folder')
    .option('--json', 'print the outcome as one JSON document')
    .action(async (file: string, options: UnpackOptions) => {
      if (options.review !== true && options.install !== true) throw new CliFailure(2, 'wrong-use', 'Say what to do with the pack: --review or --install.');
      try {
        end(await unpack(io, file, options));
      } catch (error) {
        const known = error instanceof ContractError || error instanceof DataFolderLockedError;
        throw known ? new CliFailure(1, error.code, error.message, error.details) : asCliFailure(error);
      }
    });
}

async function unpack(io: CliIo, file: string, { install = false, all = false, data, json = false }: UnpackOptions): Promise<0 | 1> {
  const bytes = await bytesOf(io, file);
  const pack = await readPack(bytes);
  const deps = serviceDeps(io, data);
  const review = await reviewed(io, { bytes, pack, deps, quiet: json });
  const isClean = review.files.every(({ installable, errors }) => installable && errors === 0);
  if (!install) {
    if (json) printJson(io, review);
    else io.stdout(reviewAsText(review));
    return isClean ? 0 : 1;
  }
  const files = [...(all ? wholeSelection(review) : usualSelection(review))];
  const installed = files.length === 0 ? { added: [], replaced: [] } : await installNow(deps, bytes, pack, { fingerprint: review.fingerprint, files });
  const left = review.files.filter(({ path, standing }) => standing !== 'same' && !files.includes(path)).map(({ path }) => path);
  if (json) printJson(io, { ...installed, left });
  else io.stdout(installedAsText(installed, left));
  return 0;
}

async function bytesOf(io: CliIo, file: string): Promise<Buffer> {
  const read = await readBounded(resolve(io.cwd, file), PACK_LIMITS.pack);
  if (read.ok) return read.bytes;
  if (read.tooLarge) throw packRefusal('too-large');
  throw new CliFailure(2, 'not-found', `${file}: this file ${read.problem}`, { file });
}

interface Opened {
  readonly bytes: Buffer;
  readonly pack: Pack;
  readonly deps: ServiceDeps;
  readonly quiet: boolean;
}

async function reviewed(io: CliIo, { bytes, pack, deps, quiet }: Opened): Promise<PackReview> {
  const holdings = await Holdings.read(deps);
  return withProver(io, quiet, async ({ prover }) => {
    for await (const piece of reviewPack(bytes, pack, { holdings, prover, drafted: new Set(), published: new Set(), waiting: new Set() })) if (piece.kind === 'review') return piece.review;
    throw new CliFailure(1, 'internal', 'The pack could not be looked through to its end.');
  });
}

async function installNow(deps: ServiceDeps, bytes: Buffer, pack: Pack, asked: { readonly fingerprint: string; readonly files: string[] }): Promise<PackInstalled> {
  const services = await openServices(deps);
  try {
    return await services.packs.installPack(bytes, pack, asked, { staff: null, staffName: null });
  } finally {
    await services.close();
  }
}
