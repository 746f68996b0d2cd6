import { openWeb } from '#main/serve.ts';
import type { HostAnswer, HostRequest } from '../shell-host.ts';

/** Opens web shells and closes them again as it is asked to, until nobody is there to ask. */
const shells = new Map<number, Awaited<ReturnType<typeof openWeb>>>();

process.on('message', (request: HostRequest) => void answer(request));
process.on('disconnect', () => process.exit());

async function answer({ shell, dataFolder }: HostRequest): Promise<void> {
  try {
    say({ shell, address: dataFolder === null ? await close(shell) : await open(shell, dataFolder), fault: null });
  } catch (error) {
    say({ shell, address: null, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function open(shell: number, dataFolder: string): Promise<string> {
  const opened = await openWeb({ port: 0, data: dataFolder }, { env: process.env, cwd: process.cwd() });
  shells.set(shell, opened);
  return opened.url;
}

async function close(shell: number): Promise<null> {
  const opened = shells.get(shell);
  shells.delete(shell);
  await opened?.close();
  return null;
}

function say(words: HostAnswer): void {
  process.send?.(words);
}
