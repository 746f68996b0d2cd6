import { RPCHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import { STREAM_HEADER } from '#core/contract/port.ts';
import type { AppRouter, CallContext } from '#main/services/router.ts';
import type { Log } from './log.ts';
import { readPortMessage } from './port-message.ts';
import { Pulls } from './pulls.ts';

/** What is used of Electron's end of a port. */
export interface MainPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

interface PortContext extends CallContext {
  readonly pulls: Pulls;
}

/** Answers the contract on every port it is given, until the port closes. */
export function createPortServer(router: AppRouter, log: Log): (port: MainPort) => void {
  const handler = new RPCHandler<PortContext>(router, {
    plugins: [new RequestHeadersPlugin()],
    interceptors: [
      async (options) => {
        const result = await options.next();
        if (!result.matched || !isIterator(result.response.body)) return result;
        // No call comes this far without its number.
        const stream = String(options.request.headers[STREAM_HEADER]);
        const body = options.context.pulls.hold(stream, result.response.body, options.request.signal);
        return { ...result, response: { ...result.response, body } };
      },
    ],
  });
  return (port) => {
    const pulls = new Pulls();
    handler.upgrade(inspected(port, pulls, log), { context: { pulls } });
    port.start();
  };
}

/** The port as oRPC sees it: only calls and their cancelling come through. */
function inspected(port: MainPort, pulls: Pulls, log: Log): { on: Listen; postMessage: (message: unknown) => void } {
  const listenToCalls = (callback: Callback): void => {
    port.on('message', ({ data }) => {
      const message = readPortMessage(data);
      if (message === null) {
        log('Closed a port over which came what no page of ours sends.');
        port.close();
      } else if (message.kind === 'pull') pulls.add(message.stream);
      else callback({ data: message.text });
    });
  };
  return {
    on: (event, callback) => {
      if (event === 'message') listenToCalls(callback);
      else port.on('close', () => callback());
    },
    postMessage: (message) => port.postMessage(message),
  };
}

type Callback = (event?: { data: unknown }) => void;
type Listen = (event: string, callback: Callback) => void;

function isIterator(body: unknown): body is AsyncIteratorObject<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
