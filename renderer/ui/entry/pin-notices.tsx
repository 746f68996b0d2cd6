import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';

/**
 * Tells a player, whenever they come, that their PIN was chosen with a code of staff some days ago. Whoever is in can
 * put it away for this visit only: if it was not its owner, the owner still reads it.
 */
export function PinNotices() {
  const { t, date } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const { data } = useQuery(orpc.pins.notices.queryOptions({ staleTime: Infinity, gcTime: Infinity }));
  if (data === undefined || data.length === 0) return null;
  return (
    <div className="banners" role="status">
      <div className="banner">
        <div>
          {data.map(({ at, by, madeAt }) => (
            <p key={at}>{t('pin-notice.text', { by, at: date(at), made: date(madeAt) })}</p>
          ))}
        </div>
        <button type="button" className="button button-quiet" onClick={() => queries.setQueryData(orpc.pins.notices.queryKey(), [])}>
          {t('pin-notice.close')}
        </button>
      </div>
    </div>
  );
}
