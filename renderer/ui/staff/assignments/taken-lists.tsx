import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

/** Which lists were taken out before, by whom and what for; nothing where none was. */
export function TakenLists() {
  const { t, date, rich } = useText();
  const { orpc } = useApi();
  const taken = useQuery(orpc.assignments.taken.queryOptions());
  if (taken.data === undefined || taken.data.length === 0) return null;
  return (
    <details className="panel no-print">
      <summary>{t('due.taken', { count: taken.data.length })}</summary>
      <ul className="points">
        {taken.data.map(({ number, at, by, purpose, rows }) => (
          <li key={number}>{rich('due.taken-one', { when: date(at), who: <bdi>{by}</bdi>, purpose: <bdi>{purpose}</bdi>, rows })}</li>
        ))}
      </ul>
    </details>
  );
}
