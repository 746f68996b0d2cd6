import { readFileSync, writeSync } from 'node:fs';
import { readPack } from '#main/services/packs/read-pack.ts';
import { Holdings } from '#main/services/packs/holdings.ts';
import { comparePack, fingerprintOf } from '#main/services/packs/review-pack.ts';
import { servicesFromArgs } from './services-from-args.ts';

/**
 * Looks at a pack and installs all of it, and says so.
 *
 * Arguments: data folder, bundled folder, the pack, `look` where it is not to be installed.
 */
const [, , dataFolder = '', bundledFolder = '', file = '', work = ''] = process.argv;

const services = await servicesFromArgs();
const bytes = readFileSync(file);
const pack = await readPack(bytes);
const compared = await comparePack(pack, await Holdings.read({ dataFolder, bundledFolder }));
const files = compared.map(({ file: { path } }) => path);
if (work !== 'look') await install();
await services.close();

async function install(): Promise<void> {
  await services.packs.installPack(bytes, pack, { fingerprint: fingerprintOf(bytes, compared), files }, { staff: null, staffName: 'Theo' });
  writeSync(1, 'installed\n');
}
