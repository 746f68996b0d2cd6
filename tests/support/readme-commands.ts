/** The two commands that the README promises are enough. */
export interface ReadmeCommands {
  readonly start: string;
  readonly test: string;
}

/** Finds the lines of the README's code blocks that install and start, and install and test. */
export function readmeCommands(readme: string): ReadmeCommands {
  const lines = [...readme.matchAll(/^```[^\n]*\n(.*?)^```/gms)]
    .flatMap((block) => (block[1] ?? '').split('\n'))
    .map((line) => line.replace(/^\$ /, '').replace(/\s+#.*$/, '').trim());
  return { start: only(lines, 'npm start'), test: only(lines, 'npm test') };
}

function only(lines: readonly string[], ending: string): string {
  const found = [...new Set(lines.filter((line) => line.startsWith('npm ci') && line.endsWith(ending)))];
  const [command] = found;
  if (command === undefined || found.length > 1) {
    throw new Error(`README.md should have one command "npm ci && ${ending}" in its code blocks; it has ${String(found.length)}.`);
  }
  return command;
}
