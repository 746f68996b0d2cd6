import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Conf from 'conf';
import { type ContractClient, contractClient } from '#core/contract/client.ts';
import { openPortBroker } from '#main/electron/port-broker.ts';
import { createPortServer } from '#main/electron/port-server.ts';
import { createRouter } from '#main/services/router.ts';
import { openServices, type Services } from '#main/services/services.ts';
import { electronLink } from '#renderer/ui/transport/electron-link.ts';
import { MessageChannelMain } from '#tests/support/electron-double/message-channel-main.ts';
import { IpcMainDouble, WindowDouble } from '#tests/support/electron-double/window-double.ts';

/** The Electron transport from page to services, all of it the shipped code but Electron itself. */
export interface TestTransport {
  readonly services: Services;
  readonly ipcMain: IpcMainDouble;
  readonly folder: string;
  readonly log: readonly string[];
  /** Ports in the order they were made; main's ends. */
  readonly ports: readonly MessageChannelMain['port1'][];
  /** A window; one that is not admitted is not the app's. */
  readonly openWindow: (isAdmitted?: boolean) => WindowDouble;
  readonly dispose: () => Promise<void>;
}

/** Opens the services on a fresh folder, behind a port broker. */
export async function openTestTransport(): Promise<TestTransport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'electron-transport-'));
  await mkdir(path.join(folder, 'bundled'));
  const services = await openServices({
    shell: 'electron',
    version: '0.0.0',
    dataFolder: path.join(folder, 'data'),
    bundledFolder: path.join(folder, 'bundled'),
    now: () => new Date(),
    randomBytes,
    openConf: (options) => new Conf(options),
  });
  const ipcMain = new IpcMainDouble();
  const log: string[] = [];
  const ports: MessageChannelMain['port1'][] = [];
  const broker = openPortBroker({
    ipcMain,
    newChannel: () => {
      const channel = new MessageChannelMain();
      ports.push(channel.port1);
      return channel;
    },
    serve: createPortServer(createRouter(services), (line) => log.push(line)),
    log: (line) => log.push(line),
  });
  return {
    services,
    ipcMain,
    folder,
    log,
    ports,
    openWindow: (isAdmitted = true) => {
      const window = new WindowDouble(ipcMain);
      if (isAdmitted) broker.admit(window.contents);
      return window;
    },
    dispose: async () => {
      for (const port of ports) port.close();
      await services.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A page's client, and the session it calls in. */
export function pageClient(window: WindowDouble): { client: ContractClient; signIn: (token: string | null) => void } {
  let session: string | null = null;
  const client = contractClient(electronLink(() => session, window.page));
  return {
    client,
    signIn: (token) => {
      session = token;
    },
  };
}
