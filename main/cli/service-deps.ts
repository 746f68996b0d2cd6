import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import Conf from 'conf';
import { dataFolder } from '#main/services/data-folder.ts';
import type { ServiceDeps } from '#main/services/deps.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { packageRoot } from '../package-root.ts';
import type { CliIo } from './io.ts';

/** What services take from outside, where the command line opens them. @param data the value of `--data` */
export function serviceDeps({ env, cwd }: CliIo, data: string | undefined): ServiceDeps {
  return {
    shell: 'cli',
    version: packageJson.version,
    dataFolder: dataFolder({ data, env, platform: process.platform, home: homedir(), cwd }),
    bundledFolder: path.join(packageRoot(), 'scenarios'),
    now: () => new Date(),
    randomBytes,
    openConf: (settings) => new Conf(settings),
  };
}
