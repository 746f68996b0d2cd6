import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import type { Assignment } from '#core/contract/assignments.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { TermsFields } from './terms-fields.tsx';
import { useFaultFocus, useTerms } from './use-terms.ts';

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
  const form = useRef<HTMLFormElement>(null);
  const refuse = useFaultFocus(form);
  const { fields, check } = useTerms({ dueOn, attemptLimit: typed(attemptLimit), validMonths: typed(validMonths) });
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
    const asked = check();
    if (asked === null) refuse();
    else if (!changing.isPending) changing.mutate({ assignment: id, ...asked });
  };
  return (
    <Dialog title={t('assignment.for', { title: title ?? subject, cohort: cohort.name })} onClose={onClose}>
      <form ref={form} className="entry-form" onSubmit={submit} noValidate>
        <p>{t('assignment.change-lead')}</p>
        <TermsFields {...fields} />
        {changing.error !== null && <FailureNote error={changing.error} what={t('assignment.change-failed')} />}
        <DialogActions label={t('assignment.change-do')} busy={changing.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
