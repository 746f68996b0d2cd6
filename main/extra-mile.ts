import { serveCommand } from './cli/commands/serve.ts';
import { run } from './cli/run.ts';

const serve = serveCommand(async (request, io) => {
  // Loaded only when asked for: the other commands need no server.
  const { serveWeb } = await import('./serve.ts');
  await serveWeb(request, io);
});

process.exitCode = await run(
  process.argv.slice(2),
  {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    isTty: process.stdout.isTTY,
    env: process.env,
    cwd: process.cwd(),
  },
  [serve],
);
