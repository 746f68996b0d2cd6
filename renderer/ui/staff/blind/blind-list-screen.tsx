import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { BlindCheck } from '#core/contract/agreement.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { AskDialog } from './ask-dialog.tsx';

/** Every blind grading: those that wait for whoever looks, those under way, those that have ended. @param askedFor a scenario's file, which another is asked for at once */
export function BlindListScreen({ askedFor }: { readonly askedFor?: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const checks = useQuery(orpc.agreement.list.queryOptions({ staleTime: 0 }));
  const [asking, setAsking] = useState(askedFor !== undefined);
  const [said, setSaid] = useState('');
  return (
    <>
      <ScreenTitle page={t('blind.page')}>{t('blind.page')}</ScreenTitle>
      <p className="lead">{t('blind.lead')}</p>
      <p role="status" className="hint">
        {said}
      </p>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => setAsking(true)}>
          {t('blind.ask')}
        </button>
      </div>
      {checks.isPending && <p role="status">{t('state.loading')}</p>}
      {checks.error !== null && <FailureNote error={checks.error} what={t('blind.failed')} onRetry={() => void checks.refetch()} />}
      {checks.data?.length === 0 && <p>{t('blind.none')}</p>}
      {checks.data !== undefined && (
        <>
          <Group title={t('blind.yours')} checks={checks.data.filter(({ waitsForMe }) => waitsForMe)} />
          <Group title={t('blind.under-way')} checks={checks.data.filter(({ waitsForMe, endedAt }) => !waitsForMe && endedAt === null)} />
          <Group title={t('blind.ended')} checks={checks.data.filter(({ endedAt }) => endedAt !== null)} />
        </>
      )}
      {asking && (
        <AskDialog
          {...(askedFor === undefined ? {} : { file: askedFor })}
          onClose={() => setAsking(false)}
          onAsked={({ title, graders }) => {
            setSaid(t('blind.asked', { title, names: graders.map(({ name }) => name).join(', ') }));
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

function Group({ title, checks }: { readonly title: string; readonly checks: readonly BlindCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <section className="blind-group">
      <h2>{title}</h2>
      <ul className="blind-list" aria-label={title}>
        {checks.map((check) => (
          <Row key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}

function Row({ check: { id, title, askedAt, askedBy, graders, choices, waitsForMe, endedAt } }: { readonly check: BlindCheck }) {
  const { t, date } = useText();
  const { connection } = useApi();
  const caller = connection.caller.get();
  const own = graders.find(({ staff }) => caller.role !== 'player' && staff === caller.staff);
  const handedIn = graders.filter(({ handedInAt }) => handedInAt !== null).length;
  return (
    <li className="panel blind-row">
      <h3>
        <Link href={PLACES.staffArea(`blind/${id}`)} className="card-link">
          <bdi>{title}</bdi>
        </Link>
      </h3>
      <p className="card-facts">
        <span>{t('blind.asked-by', { name: askedBy, date: date(askedAt) })}</span>
        <span>{t('blind.choices', { count: choices })}</span>
      </p>
      <p>
        {waitsForMe && own !== undefined
          ? t('blind.so-far', { graded: own.graded, choices })
          : endedAt === null
            ? t('blind.handed-in', { count: handedIn, all: graders.length })
            : t('blind.ended-on', { date: date(endedAt) })}
      </p>
    </li>
  );
}
