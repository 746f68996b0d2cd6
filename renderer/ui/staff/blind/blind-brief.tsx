import type { OwnSheet } from '#core/contract/agreement.ts';
import { useText } from '../../messages/text.tsx';

/** What a grader knows before the first moment: as much as a player, and what is owed. */
export function BlindBrief({ sheet: { locale, role, customer, needs, allowance } }: { readonly sheet: OwnSheet['sheet'] }) {
  const { t } = useText();
  return (
    <details className="panel blind-brief" open>
      <summary>{t('blind.brief')}</summary>
      <p>{t('blind.brief-lead')}</p>
      <dl className="blind-facts">
        <dt>{t('blind.role')}</dt>
        <dd lang={locale}>{role}</dd>
        <dt>{t('blind.customer')}</dt>
        <dd lang={locale}>
          <bdi>{customer.name}</bdi>
          {customer.about !== null && <> · {customer.about}</>}
        </dd>
        {needs.length > 0 && (
          <>
            <dt>{t('blind.owed')}</dt>
            <dd lang={locale}>{needs.join(' · ')}</dd>
          </>
        )}
        {allowance > 0 && (
          <>
            <dt>{t('blind.allowance')}</dt>
            <dd>{allowance}</dd>
          </>
        )}
      </dl>
      <ul className="blind-scale">
        <li>{t('blind.means-falls-short')}</li>
        <li>{t('blind.means-meets')}</li>
        <li>{t('blind.means-dazzles')}</li>
      </ul>
    </details>
  );
}
