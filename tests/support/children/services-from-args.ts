import { randomBytes } from 'node:crypto';
import Conf from 'conf';
import { openServices, type Services } from '#main/services/services.ts';

/** Opens services on the folders that the command line names: data, bundled. */
export function servicesFromArgs(): Promise<Services> {
  const [dataFolder = '', bundledFolder = ''] = process.argv.slice(2);
  return openServices({
    shell: 'web',
    version: '1.2.3',
    dataFolder,
    bundledFolder,
    now: () => new Date(),
    randomBytes,
    openConf: (options) => new Conf(options),
    address: 'http://127.0.0.1:4711/',
  });
}
