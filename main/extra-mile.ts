import module from 'node:module';
import { serveCommand } from './cli/commands/serve.ts';

// Compiled code is kept for the next start, which then takes a third of the time; older versions of Node cannot.
// What is imported above is compiled before this line runs, so everything else is imported below it.
module.enableCompileCache?.();
const { run } = await import('./cli/run.ts');

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
    isTty: process.stderr.isTTY,
    onInterrupt: (listener) => {
      process.once('SIGINT', listener);
      return () => void process.off('SIGINT', listener);
    },
    env: process.env,
    cwd: process.cwd(),
  },
  [serve],
);
