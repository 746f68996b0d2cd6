import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { RosterPerson } from '#core/contract/roster.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { erasurePlace, reportPlace } from '../privacy/privacy-places.ts';
import { ArchiveDialog } from './archive-dialog.tsx';
import { CohortSelect } from './cohort-select.tsx';
import { PinCode } from './pin-code.tsx';
import { ResetPin } from './reset-pin.tsx';
import { SaidLine } from './said.tsx';
import { useRosterActions } from './use-roster-actions.ts';

/** What a role can do about somebody. */
export function PersonActions({ person }: { readonly person: RosterPerson }) {
  const { t } = useText();
  const { connection } = useApi();
  const { role } = useStore(connection.caller);
  const id = useId();
  if (role === 'manager' && person.hasPin) return null;
  return (
    <section className="panel person-actions" aria-labelledby={id}>
      <h2 id={id}>{t('person.actions')}</h2>
      {role === 'hr' && <HrActions person={person} />}
      {role === 'manager' ? <PinCode person={person} /> : <ResetPin person={person} />}
    </section>
  );
}

function HrActions({ person }: { readonly person: RosterPerson }) {
  const { t } = useText();
  const { orpc } = useApi();
  const id = useId();
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const actions = useRosterActions();
  const [archiving, setArchiving] = useState(false);
  const archived = person.archivedAt !== null;
  return (
    <>
      {!archived && (
        <div className="field">
          <label htmlFor={id}>{t('cohort.one')}</label>
          <CohortSelect id={id} person={person} cohorts={cohorts.data} onMove={(cohort) => actions.move(person, cohort)} />
        </div>
      )}
      <SaidLine said={actions.said} busy={actions.busy} />
      {actions.error !== null && <FailureNote error={actions.error} what={t('roster.change-failed')} />}
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={actions.busy}
          onClick={() => {
            if (archived) actions.restore(person);
            else setArchiving(true);
          }}
        >
          {t(archived ? 'accounts.restore' : 'accounts.archive')}
        </button>
        <Link href={reportPlace(person.id)} className="button">
          {t('person.report')}
        </Link>
        <Link href={erasurePlace(person.id)} className="button">
          {t('erasure.open')}
        </Link>
      </div>
      {archiving && (
        <ArchiveDialog
          person={person}
          onClose={() => setArchiving(false)}
          onArchive={() => {
            setArchiving(false);
            actions.archive(person);
          }}
        />
      )}
    </>
  );
}
