import { createRouterClient } from '@orpc/server';
import type { ContractClient } from '#core/contract/client.ts';
import { SESSION_HEADER } from '#core/contract/contract.ts';
import { createRouter } from '#main/services/router.ts';
import { contractSuite } from './suite.ts';

contractSuite('direct calls', {
  buffers: false,
  async connect(services) {
    const router = createRouter(services);
    const client = (headers: Headers): ContractClient =>
      createRouterClient(router, { context: { reqHeaders: headers } });
    return {
      client: client(new Headers()),
      asSession: (token) => client(new Headers({ [SESSION_HEADER]: token })),
      close: async () => undefined,
    };
  },
});
