import { contractClient } from '#core/contract/client.ts';
import { PORT_CHANNEL } from '#core/contract/port.ts';
import { createPortServer } from '#main/electron/port-server.ts';
import { createRouter } from '#main/services/router.ts';
import { electronLink, type LinkedPage } from '#renderer/ui/transport/electron-link.ts';
import { contractSuite } from './suite.ts';

type Listener = (event: MessageEvent<unknown>) => void;

/** A page whose shell answers each request with one end of a real channel and serves the other. */
function pageOf(serve: ReturnType<typeof createPortServer>, opened: MessagePort[]): LinkedPage {
  const listeners = new Set<Listener>();
  const page: LinkedPage = {
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    extraMile: {
      shell: 'electron',
      requestPort: (mark) => {
        const { port1, port2 } = new MessageChannel();
        opened.push(port1);
        serve({
          on: (type: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
            port1.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : undefined })),
          postMessage: (message) => port1.postMessage(message),
          start: () => port1.start(),
          close: () => port1.close(),
        });
        const answer = { channel: PORT_CHANNEL, mark, refused: null };
        for (const hear of listeners) hear(answering(answer, page, port2));
      },
    },
  };
  return page;
}

function answering(data: unknown, source: LinkedPage, port: MessagePort): MessageEvent<unknown> {
  const event = new MessageEvent('message', { data });
  Object.defineProperties(event, { source: { value: source }, ports: { value: [port] } });
  return event;
}

contractSuite('a message channel', {
  buffers: false,
  async connect(services) {
    const opened: MessagePort[] = [];
    const serve = createPortServer(createRouter(services), () => undefined);
    const client = (token: string | null) => contractClient(electronLink(() => token, pageOf(serve, opened)));
    return {
      client: client(null),
      asSession: client,
      close: async () => {
        for (const port of opened) port.close();
      },
    };
  },
});
