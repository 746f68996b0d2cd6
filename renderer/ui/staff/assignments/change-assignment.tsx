import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Assignment } from '#core/contract/assignments.ts';
import { Dialog } from '../../common/dialog.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { TermsFields, termsOf } from './terms-fields.tsx';

interface ChangeAssignmentProps {
  readonly assignment: Assignment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Other terms for what is assigned: a later day, another attempt, a longer validity. */
export function ChangeAssignment({ assignment, onClose, onChanged }: ChangeAssignmentProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const { id, title, subject, cohort, dueOn, attemptLimit, validMonths } = assignment;
  const typed = (value: number | null): string => (value === null ? '' : String(value));
  const [terms, setTerms] = useState({ dueOn, attemptLimit: typed(attemptLimit), validMonths: typed(validMonths) });
  const [incomplete, setIncomplete] = useState(false);
  const changing = useMutation(
    orpc.assignments.change.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: orpc.assignments.key() });
        onChanged();
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const asked = termsOf(terms);
    setIncomplete(asked === null);
    if (asked !== null && !changing.isPending) changing.mutate({ assignment: id, ...asked });
  };
  return (
    <Dialog title={t('assignment.for', { title: title ?? subject, cohort: cohort.name })} onClose={onClose}>
      <form className="entry-form" onSubmit={submit} noValidate>
        <TermsFields terms={terms} onTerms={setTerms} />
        <p className="hint-trouble" role="alert">
          {incomplete && t('assignment.incomplete')}
        </p>
        {changing.error !== null && <FailureNote error={changing.error} what={t('assignment.change-failed')} />}
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={changing.isPending}>
            {t('assignment.change-do')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
