import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import { ERROR_STATUS } from '#core/contract/errors.ts';
import { RPC_PATH } from '#core/contract/http.ts';
import { createRouter } from '#main/services/router.ts';
import type { Services } from '#main/services/services.ts';

/** Answers calls of the contract over HTTP; null where there is no such method. */
export function createRpc(services: Services): (request: Request) => Promise<Response | null> {
  const handler = new RPCHandler(createRouter(services), {
    plugins: [new RequestHeadersPlugin()],
    interceptors: [
      async (call) => {
        try {
          return await call.next();
        } catch (error) {
          throw error instanceof ORPCError ? error : unreadable();
        }
      },
    ],
  });
  return async (request) => {
    const { matched, response } = await handler.handle(request, { prefix: RPC_PATH, context: {} });
    return matched ? response : null;
  };
}

/** The router answers with its own errors; any other means that the body could not be read at all. */
function unreadable(): ORPCError<string, unknown> {
  return new ORPCError('bad-input', {
    status: ERROR_STATUS['bad-input'],
    message: 'The call cannot be read: its body is not what this program sends.',
    data: { details: {} },
  });
}
