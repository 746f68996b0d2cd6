import { RPCLink } from '@orpc/client/fetch';
import type { ClientContext, ClientLink } from '@orpc/client';
import { SESSION_HEADER } from '#core/contract/contract.ts';
import { PAGE_HEADER, PAGE_HEADER_VALUE, RPC_PATH } from '#core/contract/http.ts';

/**
 * A link to the web shell that served this page. `session` is asked before every call, so that a
 * session opened later counts from then on.
 */
export function webLink(session: () => string | null): ClientLink<ClientContext> {
  return new RPCLink({
    url: () => new URL(RPC_PATH, window.location.origin),
    headers: () => {
      const token = session();
      return {
        [PAGE_HEADER]: PAGE_HEADER_VALUE,
        ...(token === null ? {} : { [SESSION_HEADER]: token }),
      };
    },
  });
}
