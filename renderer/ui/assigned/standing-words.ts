import type { Standing } from '#core/assignments/standing.ts';
import type { Text } from '../messages/text.tsx';

/** How somebody stands with an assignment, in a few words. */
export function standingWords({ t, day }: Pick<Text, 't' | 'day'>, { kind, on, days, done, of }: Standing): string {
  const left = Math.abs(days ?? 0);
  const date = on === null ? '' : day(on);
  switch (kind) {
    case 'in-progress':
      return of > 1 ? t('standing.part-done', { done, of, days: left }) : t('standing.in-progress', { days: left });
    case 'done':
      return on === null ? t('standing.done') : t('standing.done-until', { date });
    case 'expired':
      return t('standing.expired', { date });
    case 'overdue':
      return of > 1 && done > 0 ? t('standing.overdue-part', { done, of, days: left }) : t('standing.overdue', { days: left });
    case 'not-started':
    case 'new-version':
    case 'expiring':
      return t(`standing.${kind}`, { days: left });
    case 'limit-reached':
      return t('standing.limit-reached');
  }
}
