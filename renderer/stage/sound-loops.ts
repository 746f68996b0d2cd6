import type { Loop } from './sound-ambience.ts';

/** Where loops come from. */
export interface Loops {
  /** Null: there is none for this setting, or it cannot be made here. */
  get(setting: string): Promise<Loop | null>;
  close(): void;
}

/** The place one is in, and the one before it: a loop is four megabytes of samples. */
const KEPT = 2;

/** Loops made by a worker, which starts with the first one. */
export function createLoops(): Loops {
  const kept = new Map<string, Promise<Loop | null>>();
  const asked = new Map<string, (loop: Loop | null) => void>();
  let worker: Worker | null = null;

  const startWorker = (): Worker => {
    const started = new Worker(new URL('./sound-worker.ts', import.meta.url), { type: 'module', name: 'sound' });
    started.addEventListener('message', ({ data }: MessageEvent<{ setting: string; loop: Loop | null }>) => {
      asked.get(data.setting)?.(data.loop);
      asked.delete(data.setting);
    });
    started.addEventListener('error', (event) => {
      // Without a worker a place is quiet, which is no reason to complain.
      event.preventDefault();
      for (const answer of asked.values()) answer(null);
      asked.clear();
    });
    return started;
  };

  return {
    get(setting) {
      const known = kept.get(setting);
      if (known !== undefined) return known;
      const loop = new Promise<Loop | null>((resolve) => {
        try {
          worker ??= startWorker();
          asked.set(setting, resolve);
          worker.postMessage(setting, []);
        } catch {
          resolve(null);
        }
      });
      kept.set(setting, loop);
      for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
      return loop;
    },
    close() {
      worker?.terminate();
      worker = null;
      for (const answer of asked.values()) answer(null);
      asked.clear();
      kept.clear();
    },
  };
}
