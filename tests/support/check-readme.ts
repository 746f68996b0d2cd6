import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readmeCommands } from './readme-commands.ts';

// Clones what is committed into an empty folder and runs the README's two commands there, as someone
// who has just found the project would.

const ROOT = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 15 * 60_000;

const folder = await mkdtemp(path.join(os.tmpdir(), 'extra-mile-readme-'));
const clone = path.join(folder, 'clone');
try {
  run('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
  const commands = readmeCommands(await readFile(path.join(clone, 'README.md'), 'utf8'));
  say(`runs: ${commands.start}`);
  say(`it answered: ${await startAndAsk(commands.start)}`);
  say(`runs: ${commands.test}`);
  run('bash', ['-c', commands.test], clone);
  say('both commands work');
} finally {
  await rm(folder, { recursive: true, force: true });
}

function say(text: string): void {
  process.stdout.write(`check:readme: ${text}\n`);
}

function run(command: string, args: readonly string[], cwd: string = folder): void {
  const end = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (end.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(end.status ?? end.signal)}`);
}

/** Runs the start command until its page answers, and then ends it as Ctrl+C does. */
async function startAndAsk(command: string): Promise<string> {
  const child = spawn('bash', ['-c', command], {
    cwd: clone,
    env: { ...process.env, APP_SHELL: 'web', EXTRA_MILE_OPEN: '0', EXTRA_MILE_DATA: path.join(folder, 'data') },
    // A process group of its own, so that the signal reaches npm and what npm started.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), START_LIMIT_MS);
  try {
    const address = await firstAddress(child.stdout);
    const answer = await fetch(address, { redirect: 'manual' });
    if (answer.status !== 303) throw new Error(`the address answered ${String(answer.status)}, not 303`);
    return `${String(answer.status)} at ${new URL(address).origin}`;
  } finally {
    clearTimeout(timer);
    signalGroup(child.pid, 'SIGINT');
    await ended;
  }
}

async function firstAddress(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output.setEncoding('utf8')) {
    process.stdout.write(chunk);
    text += String(chunk);
    const address = /(http:\/\/127\.0\.0\.1:\d+\/\S*)\n/.exec(text)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the start command ended without printing an address');
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // The group has ended by itself.
  }
}
