import { useQuery } from '@tanstack/react-query';
import type { Notice } from '#core/contract/schemas.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';

/** The notice that this mark stands for in the staff area. */
export const DEMONSTRATION = 'demonstration-data' satisfies Notice['code'];

/** On every page of the staff area, on screen and on paper, where people and attempts are made up. It cannot be closed. */
export function DemonstrationMark() {
  const { t } = useText();
  const { orpc } = useApi();
  const { data } = useQuery(orpc.app.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  if (data?.notices.some(({ code }) => code === DEMONSTRATION) !== true) return null;
  return <p className="demonstration">{t('results.demonstration')}</p>;
}
