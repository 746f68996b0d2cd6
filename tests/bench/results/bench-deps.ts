import path from 'node:path';
import Conf from 'conf';
import type { ServiceDeps } from '#main/services/deps.ts';

/** The services on a data folder, as the command line opens them. */
export function benchDeps(dataFolder: string): ServiceDeps {
  return {
    shell: 'cli',
    version: '0.0.0',
    dataFolder,
    bundledFolder: path.resolve(import.meta.dirname, '../../../scenarios'),
    now: () => new Date(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    openConf: (options) => new Conf(options),
  };
}
