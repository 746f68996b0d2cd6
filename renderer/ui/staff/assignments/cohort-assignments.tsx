import { useId } from 'react';
import { Link } from 'wouter';
import type { Assignment } from '#core/contract/assignments.ts';
import type { Cohort } from '#core/contract/roster.ts';
import { useText } from '../../messages/text.tsx';
import { StaffTable } from '../common/staff-table.tsx';
import { dueAddress } from './due-address.ts';
import { namesOf, useSubjectWords } from './subject-words.ts';

interface CohortAssignmentsProps {
  readonly cohort: Cohort;
  readonly assignments: readonly Assignment[];
  /** null: this role looks on. */
  readonly actions: {
    readonly onChange: (assignment: Assignment) => void;
    readonly onWithdraw: (assignment: Assignment) => void;
  } | null;
}

/** What is assigned to one cohort. */
export function CohortAssignments({ cohort, assignments, actions }: CohortAssignmentsProps) {
  const { t, day } = useText();
  const id = useId();
  const titles = [t('assignment.one'), t('assignment.due'), t('assignment.limit'), t('assignment.months')];
  return (
    <section className="cohort-assignments" aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{cohort.name}</bdi> <span className="hint">{t('cohort.people', { people: cohort.people })}</span>
      </h2>
      <StaffTable
        caption={t('assignment.of', { cohort: cohort.name })}
        titles={actions === null ? titles : [...titles, t('assignment.actions')]}
        rows={assignments.map((one) => ({
          key: one.id,
          head: <Subject assignment={one} />,
          cells: [
            day(one.dueOn),
            one.attemptLimit ?? t('assignment.no-limit'),
            one.validMonths ?? t('assignment.for-good'),
            ...(actions === null ? [] : [<Actions key="actions" assignment={one} {...actions} />]),
          ],
        }))}
      />
    </section>
  );
}

function Actions({ assignment, onChange, onWithdraw }: { readonly assignment: Assignment } & NonNullable<CohortAssignmentsProps['actions']>) {
  const { t } = useText();
  const named = { title: assignment.title ?? assignment.subject, cohort: assignment.cohort.name };
  return (
    <span className="actions">
      <button type="button" className="button" aria-label={t('assignment.change-of', named)} onClick={() => onChange(assignment)}>
        {t('assignment.change')}
      </button>
      <button type="button" className="button" aria-label={t('assignment.withdraw-of', named)} onClick={() => onWithdraw(assignment)}>
        {t('assignment.withdraw')}
      </button>
    </span>
  );
}

/** What it is of, and the way to who has it. */
function Subject({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useText();
  const { id, kind, title, subject, waiting } = assignment;
  const words = useSubjectWords(assignment);
  return (
    <>
      <span className={`subject-mark subject-mark-${kind}`}>{t(`assignment.${kind}`)}</span>{' '}
      <Link href={dueAddress({ view: 'all', assignment: id })} className="link" lang={words.locale ?? undefined}>
        <bdi>{words.title ?? (kind === 'scenario' ? (waiting[0]?.title ?? subject) : subject)}</bdi>
      </Link>
      {title === null && waiting.length === 0 && <span className="hint"> {t('assignment.gone')}</span>}
      {waiting.length > 0 && (
        <span className="hint assignment-waits">
          {kind === 'scenario' ? t('assignment.waits') : t('assignment.some-wait', { count: waiting.length, names: namesOf(waiting) })}
        </span>
      )}
    </>
  );
}
