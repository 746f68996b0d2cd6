import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { StaffTable } from '../common/staff-table.tsx';

/** The last imports as they were written down: when, by whom, and what they did. */
export function ImportsList() {
  const { t, date } = useText();
  const { orpc } = useApi();
  const imports = useQuery(orpc.roster.imports.queryOptions());
  if (imports.data === undefined || imports.data.length === 0) return null;
  return (
    <section className="staff-imports" aria-labelledby="imports-so-far">
      <h2 id="imports-so-far">{t('roster.imports')}</h2>
      <p className="hint">{t('roster.imports-lead')}</p>
      <StaffTable
        caption={t('roster.imports')}
        titles={[t('roster.import-at'), t('roster.import-by'), t('roster.import-did')]}
        rows={imports.data.map(({ at, by, counts }) => ({
          key: at,
          head: <time dateTime={at}>{date(at)}</time>,
          cells: [by === null ? t('kept.act-by-itself') : <bdi key="by">{by}</bdi>, t('roster.import-counts', { ...counts })],
        }))}
      />
    </section>
  );
}
