import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { judgeNode } from './start/node-guard.ts';

const root = path.resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const own = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const verdict = judgeNode(process.versions.node, own, existsSync);

if (verdict.act === 'give-up') {
  process.stderr.write(`${verdict.message}\n`);
  process.exitCode = 1;
} else if (verdict.act === 'run-again') {
  process.exitCode = spawnSync(verdict.node, [import.meta.filename, ...args], { stdio: 'inherit' }).status ?? 1;
} else {
  // Loaded only now: an older Node could not read what it imports.
  const { start } = await import('./start/start.ts');
  process.exitCode = await start(args, {
    root,
    cwd: process.cwd(),
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    output: {
      write: (text) => void process.stdout.write(text),
      isTty: process.stdout.isTTY,
      now: () => performance.now(),
    },
    stderr: (text) => void process.stderr.write(text),
  });
}
