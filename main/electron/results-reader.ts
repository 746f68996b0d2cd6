import { createRouterClient } from '@orpc/server';
import { SESSION_HEADER } from '#core/contract/contract.ts';
import type { AppRouter } from '#main/services/router.ts';
import type { Sessions } from '#main/services/sessions.ts';
import type { ExportPiece } from './export-results.ts';

/** Streams the results as the contract does for HR, in a session that lasts as long as the reading. */
export async function* readResults(router: AppRouter, sessions: Sessions): AsyncGenerator<ExportPiece> {
  const { token } = sessions.openStaff({ id: null, role: 'hr' });
  try {
    const reqHeaders = new Headers({ [SESSION_HEADER]: token });
    const client = createRouterClient(router, { context: { reqHeaders } });
    yield* await client.results.exportCsv({});
  } finally {
    sessions.close(token);
  }
}
