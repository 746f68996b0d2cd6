import { parseArgs } from 'node:util';

/** What `npm start --` takes: the same as `serve`. */
export interface StartOptions {
  readonly data: string | undefined;
  /** The arguments for `serve`, as they came. */
  readonly forServe: readonly string[];
}

const USAGE = 'Use: npm start -- [--data folder] [--port number] [--no-open]';

/** Reads the arguments; a sentence with the usage where they cannot be read. */
export function readStartOptions(args: readonly string[]): StartOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
    return { data: values.data, forServe: args };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}
