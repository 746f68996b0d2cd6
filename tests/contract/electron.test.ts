import { contractClient } from '#core/contract/client.ts';
import { openPortBroker } from '#main/electron/port-broker.ts';
import { createPortServer } from '#main/electron/port-server.ts';
import { createRouter } from '#main/services/router.ts';
import { electronLink } from '#renderer/ui/transport/electron-link.ts';
import { MessageChannelMain } from '#tests/support/electron-double/message-channel-main.ts';
import { IpcMainDouble, WindowDouble } from '#tests/support/electron-double/window-double.ts';
import { contractSuite } from './suite.ts';

/** Nothing is refused or closed while the contract is spoken. */
function log(line: string): void {
  throw new Error(line);
}

contractSuite('the Electron shell', {
  buffers: false,
  async connect(services) {
    const ipcMain = new IpcMainDouble();
    const windows: WindowDouble[] = [];
    const broker = openPortBroker({
      ipcMain,
      newChannel: () => new MessageChannelMain(),
      serve: createPortServer(createRouter(services), log),
      log,
    });
    // A page has one port, and so one link.
    const client = (token: string | null) => {
      const window = new WindowDouble(ipcMain);
      windows.push(window);
      broker.admit(window.contents);
      return contractClient(electronLink(() => token, window.page));
    };
    return {
      client: client(null),
      asSession: client,
      close: async () => {
        for (const window of windows) window.destroy();
      },
    };
  },
});
