import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { CheckRow } from './check-row.tsx';
import type { CheckProps } from './checks.ts';

/** What blind graders made of it, where anybody was asked. It keeps nothing from going live: whoever publishes decides. */
export function AgreementCheck({ studio }: CheckProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const { file } = studio.document;
  const standing = useQuery(orpc.agreement.standing.queryOptions({ input: { file }, staleTime: 0 }));
  if (standing.data === undefined) {
    return <CheckRow state={standing.isPending ? 'waiting' : 'look'} title={t(standing.isPending ? 'studio.blind-looking' : 'studio.blind-failed')} />;
  }
  const { ended, underWay } = standing.data;
  if (ended === null) {
    return (
      <CheckRow state="look" title={t(underWay === null ? 'studio.blind-none' : 'studio.blind-under-way')}>
        <Link href={PLACES.staffArea(underWay === null ? `blind/ask/${encodeURIComponent(file.replace(/\.scenario\.json$/, ''))}` : 'blind')} className="link">
          {t('studio.blind-go')}
        </Link>
      </CheckRow>
    );
  }
  const { alpha, disputed, stale, ungraded } = ended.agreement;
  const isFine = disputed === 0 && ungraded === 0;
  return (
    <CheckRow state={isFine ? 'fine' : 'look'} title={t(alpha.ordinal === null ? 'studio.blind-untold' : 'studio.blind-told', { alpha: alpha.ordinal ?? 0, disputed })}>
      {(stale > 0 || ungraded > 0) && <p className="hint">{t('studio.blind-changed', { ungraded })}</p>}
      <Link href={PLACES.staffArea(`blind/${ended.check}`)} className="link">
        {t('studio.blind-see')}
      </Link>
    </CheckRow>
  );
}
