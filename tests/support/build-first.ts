import path from 'node:path';
import { buildWhenStale } from '#main/start/build.ts';

/** Before the browser tests: they run what is built, which must be what is written. */
export default async function buildFirst(): Promise<void> {
  await buildWhenStale(path.resolve(import.meta.dirname, '../..'), process.env, {
    write: (text) => void process.stdout.write(text),
    isTty: false,
    now: () => performance.now(),
  });
}
