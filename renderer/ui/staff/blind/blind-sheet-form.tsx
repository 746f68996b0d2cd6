import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BlindCheck, GivenGrade, OwnSheet } from '#core/contract/agreement.ts';
import { choiceKey } from '#core/studio/agreement/blind-sheet.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { BlindBrief } from './blind-brief.tsx';
import { BlindMomentForm } from './blind-moment-form.tsx';
import { HandIn } from './hand-in.tsx';
import { useKeptGrades } from './use-kept-grades.ts';

/** What somebody grades blind, moment by moment. Each grade is kept as it is given. */
export function BlindSheetForm({ check }: { readonly check: BlindCheck }) {
  const { t } = useText();
  const { orpc } = useApi();
  const own = useQuery(orpc.agreement.sheet.queryOptions({ input: { check: check.id }, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }));
  if (own.error !== null) return <FailureNote error={own.error} what={t('blind.failed')} onRetry={() => void own.refetch()} />;
  if (own.data === undefined) return <p role="status">{t('state.loading')}</p>;
  return <Sheet own={own.data} />;
}

function Sheet({ own: { check, sheet, given } }: { readonly own: OwnSheet }) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const { grades, give, state, error } = useKeptGrades(check.id, given);
  const open = (at: number): boolean =>
    sheet.moments[at]?.choices.some(({ id }) => !grades.has(choiceKey(sheet.moments[at]?.beat ?? '', id))) === true;
  const firstOpen = sheet.moments.findIndex((_, at) => open(at));
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const moment = sheet.moments[at];
  const next = sheet.moments.findIndex((_, one) => one > at && open(one));
  return (
    <>
      <BlindBrief sheet={sheet} />
      <p className="blind-progress">
        <progress max={check.choices} value={grades.size} aria-label={t('blind.progress')} />
        <span>{t('blind.so-far', { graded: grades.size, choices: check.choices })}</span>
        <span role="status" className="hint">
          {t(`blind.state-${state}`)}
        </span>
      </p>
      {error !== null && <FailureNote error={error} what={t('blind.grade-failed')} />}
      {moment !== undefined && (
        <BlindMomentForm
          key={moment.beat}
          moment={moment}
          number={at + 1}
          of={sheet.moments.length}
          locale={sheet.locale}
          grades={grades}
          onGive={(grade: GivenGrade) => give(grade)}
        />
      )}
      <div className="actions blind-steps">
        <button type="button" className="button" aria-disabled={at === 0} onClick={() => setAt(Math.max(0, at - 1))}>
          {t('blind.before')}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={at === sheet.moments.length - 1}
          onClick={() => setAt(Math.min(sheet.moments.length - 1, at + 1))}
        >
          {t('blind.next')}
        </button>
        {next !== -1 && next !== at + 1 && (
          <button type="button" className="button button-quiet" onClick={() => setAt(next)}>
            {t('blind.next-open')}
          </button>
        )}
      </div>
      <HandIn
        check={check}
        missing={check.choices - grades.size}
        onShowOpen={() => setAt(Math.max(0, firstOpen))}
        onHandedIn={() => void queries.invalidateQueries({ queryKey: orpc.agreement.key() })}
      />
    </>
  );
}
