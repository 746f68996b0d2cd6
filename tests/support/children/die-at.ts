import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';
import { z } from '#core/contract/zod.ts';
import { Driver } from '#main/services/store/driver.ts';

/**
 * Loaded before a program: it dies, as in a power cut, right before its n-th call of the database or of the file
 * system, in whichever of its threads that is; of a piece that is being written, half is. Where it lives it says at
 * its end how many calls there were. n is in the environment, `DIE_AT`; 0: it lives. With a name behind it (`2 rename`)
 * only calls of that name count.
 */
const [point, only] = (process.env['DIE_AT'] ?? '').split(' ');

const calls = new Int32Array(sharedCount());

const FILE_CALLS = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync', 'copyFileSync', 'mkdirSync'] as const;
const PROMISED_CALLS = ['open', 'rename', 'rm', 'mkdir'] as const;
const DATABASE_CALLS = ['run', 'insert', 'exec', 'get', 'all', 'cells', 'copyTo'] as const;

const write = fs.writeSync.bind(fs);

for (const name of DATABASE_CALLS) count(Driver.prototype, name);
for (const name of FILE_CALLS) count(fs, name);
for (const name of PROMISED_CALLS) count(fs.promises, name);
syncBuiltinESMExports();

if (isMainThread) {
  process.on('exit', () => void write(1, `calls ${Atomics.load(calls, 0)}\n`));
}

function sharedCount(): SharedArrayBuffer {
  if (!isMainThread) return z.instanceof(SharedArrayBuffer).parse(getEnvironmentData('calls'));
  const shared = new SharedArrayBuffer(4);
  setEnvironmentData('calls', shared);
  return shared;
}

function count<Name extends string>(holder: Readonly<Record<Name, (...args: never[]) => unknown>>, name: Name): void {
  const original = holder[name];
  Object.defineProperty(holder, name, {
    value(this: unknown, ...args: never[]): unknown {
      const [target, bytes]: readonly unknown[] = args;
      // What it prints is no work of its own.
      if (typeof target === 'number' && target <= 2) return original.apply(this, args);
      if ((only === undefined || only === name) && Atomics.add(calls, 0, 1) + 1 === Number(point)) {
        if (name === 'writeSync' && typeof target === 'number' && bytes instanceof Uint8Array) write(target, bytes.subarray(0, bytes.length / 2));
        process.kill(process.pid, 'SIGKILL');
      }
      return original.apply(this, args);
    },
  });
}
