/** Where a progress line goes, and what time it is in milliseconds. */
export interface ProgressOutput {
  readonly write: (text: string) => void;
  readonly isTty: boolean;
  readonly now: () => number;
}

/** One line while work goes on: what is being done, on a terminal for how long, and how it ended. */
export async function withProgress<Result>(
  output: ProgressOutput,
  text: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const began = output.now();
  const seconds = (): string => `${String(Math.round((output.now() - began) / 1_000))} s`;
  output.write(`${text} … `);
  const ticking = output.isTty ? setInterval(() => output.write(`\r${text} … ${seconds()} `), 1_000) : undefined;
  const end = (word: string): void => {
    clearInterval(ticking);
    output.write(`${output.isTty ? `\r${text} … ` : ''}${word} ${seconds()}\n`);
  };
  try {
    const result = await work();
    end('done in');
    return result;
  } catch (error) {
    end('failed after');
    throw error;
  }
}
