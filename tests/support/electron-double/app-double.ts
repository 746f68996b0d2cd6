import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import path from 'node:path';
import { report } from './control.ts';
import { takeInstanceLock } from './instance-lock.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Something the app closes when it quits. */
interface Closable {
  close(): void;
}

/** An event whose default can be prevented. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/**
 * A stand-in for Electron's `app`: an unpackaged app started on this project's folder. It keeps
 * Electron's order (paths and the instance lock before `ready`, windows closed before `will-quit`) and
 * throws where Electron would.
 */
class AppDouble extends EventEmitter {
  readonly isPackaged = false;
  readonly windows = new Set<Closable>();
  /** Ends what the double itself has running. */
  readonly endings: (() => Promise<void>)[] = [];
  #isReady = false;
  #isQuitting = false;
  readonly #paths = new Map<string, string>();
  readonly #ready = this.#becomeReady();

  setName(): void {}
  enableSandbox(): void {
    this.mustNotBeReady('enableSandbox');
  }

  getVersion(): string {
    const data: unknown = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : '';
  }

  getLocaleCountryCode(): string {
    this.mustBeReady('getLocaleCountryCode');
    return 'US';
  }

  setPath(name: string, folder: string): void {
    if (!existsSync(folder)) throw new Error(`Electron sets no path to a folder that is not there: ${folder}`);
    this.#paths.set(name, folder);
  }

  getPath(name: string): string {
    const own = this.#paths.get(name);
    if (own !== undefined) return own;
    if (name === 'documents') return this.getPath('userData');
    throw new Error(`The double has no path for ${name}.`);
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), () => this.emit('second-instance', {}, [], process.cwd()));
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  mustNotBeReady(what: string): void {
    if (this.#isReady) throw new Error(`${what} has no effect once the app is ready.`);
  }

  mustBeReady(what: string): void {
    if (!this.#isReady) throw new Error(`${what} cannot be used before the app is ready.`);
  }

  relaunch(): void {
    report({ saw: 'opened', what: 'the app again' });
  }

  quit(): void {
    if (!this.#isReady) return this.exit(0);
    this.#isQuitting = true;
    for (const window of this.windows) window.close();
    if (this.windows.size === 0) this.#finish();
    else this.#isQuitting = false;
  }

  /** Told by a window that has gone. */
  forget(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size === 0 && !this.#isQuitting) this.emit('window-all-closed');
  }

  exit(code: number): void {
    void Promise.allSettled(this.endings.map((end) => end())).then(() => process.exit(code));
  }

  async #becomeReady(): Promise<void> {
    await nextTurn();
    this.#isReady = true;
    this.emit('ready');
  }

  #finish(): void {
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    this.#isQuitting = false;
    if (!event.defaultPrevented) this.exit(0);
  }
}

export const app = new AppDouble();
