import { faultText, type Log } from './log.ts';
import { MESSAGES } from './messages.ts';

/** A question with its buttons, as a dialog shows it. */
export interface Question {
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
}

/** What the guard needs of the process and of Electron. */
export interface CrashDeps {
  readonly process: {
    on(event: 'uncaughtException' | 'unhandledRejection', listener: (reason: unknown) => void): unknown;
  };
  readonly log: Log;
  readonly logFile: string;
  /** Shows a question and waits for the answer: the index of the button that was pressed. */
  readonly ask: (question: Question) => number;
  readonly relaunch: () => void;
  readonly exit: (code: number) => void;
}

/**
 * Ends the program when a fault of its own gets loose: what it holds can no longer be trusted, and
 * everything acknowledged is stored. The user is told what to do, and can have it open again.
 */
export function guardProcess({ process, log, logFile, ask, relaunch, exit }: CrashDeps): void {
  let isEnding = false;
  const end = (reason: unknown): void => {
    log(`A fault got loose: ${faultText(reason)}`);
    if (isEnding) return;
    isEnding = true;
    const { title, message, advice, again, close } = MESSAGES.crash;
    if (ask({ title, message, detail: advice(logFile), buttons: [again, close] }) === 0) relaunch();
    exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
