import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from '../common/store.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';

const ASK_EVERY_MS = 2000;

/** Says that main does not answer, asks again and again, and makes up for what was missed. */
export function ConnectionBanner() {
  const { connection } = useApi();
  const queries = useQueryClient();
  const { t } = useText();
  const state = useStore(connection.state);

  useEffect(() => {
    if (state === 'up') return;
    const asking = window.setInterval(() => void connection.ping(), ASK_EVERY_MS);
    return () => {
      window.clearInterval(asking);
      void queries.invalidateQueries();
    };
  }, [state, connection, queries]);

  return (
    <div role="status" className="banners">
      {state !== 'up' && (
        <div className="banner banner-trouble">
          <span className="banner-pulse" aria-hidden="true" />
          <p>{state === 'lost' ? t('connection.lost') : t('connection.locked-out')}</p>
        </div>
      )}
    </div>
  );
}
