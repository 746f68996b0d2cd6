import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { BlindCheck } from '#core/contract/agreement.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { gradingScope } from './use-kept-grades.ts';

interface HandInProps {
  readonly check: BlindCheck;
  /** Choices without a grade. */
  readonly missing: number;
  readonly onShowOpen: () => void;
  readonly onHandedIn: () => void;
}

/** The end of a grader's work: nothing can be changed after it. */
export function HandIn({ check, missing, onShowOpen, onHandedIn }: HandInProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const id = useId();
  const [asked, setAsked] = useState(false);
  // After the grades that are still on their way.
  const handing = useMutation(orpc.agreement.handIn.mutationOptions({ scope: gradingScope(check.id), onSuccess: onHandedIn }));
  return (
    <section className="panel blind-end" aria-labelledby={id}>
      <h2 id={id}>{t('blind.hand-in-title')}</h2>
      <p>{t('blind.hand-in-lead')}</p>
      <p role="status" className="hint-trouble">
        {asked && missing > 0 && t('blind.missing', { count: missing })}
      </p>
      {handing.error !== null && <FailureNote error={handing.error} what={t('blind.change-failed')} />}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={handing.isPending}
          onClick={() => {
            setAsked(true);
            if (missing > 0) onShowOpen();
            else if (!handing.isPending) handing.mutate({ check: check.id });
          }}
        >
          {t('blind.hand-in')}
        </button>
      </div>
    </section>
  );
}
