/** What a command may touch of the process it runs in. */
export interface CliIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** True when stderr is a terminal: there progress is shown. */
  readonly isTty: boolean;
  /** Calls back at Ctrl+C, instead of ending the process; answers with how to end that. Absent: Ctrl+C ends it. */
  readonly onInterrupt?: (listener: () => void) => () => void;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** Plain facts that go with a failure, as `--json` prints them. */
export type FailureDetails = Readonly<Record<string, unknown>>;

/** A command that ends with exit code 1 (findings, a failed check) or 2 (wrong use). */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly exitCode: 1 | 2;
  readonly code: string;
  readonly details: FailureDetails;

  constructor(exitCode: 1 | 2, code: string, message: string, details: FailureDetails = {}) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
    this.details = details;
  }
}

/** Prints one JSON document, and a line end. */
export function printJson(io: CliIo, value: unknown): void {
  io.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
