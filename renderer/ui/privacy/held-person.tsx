import type { AccessReport } from '#core/contract/privacy.ts';
import { useText } from '../messages/text.tsx';
import { Fact } from './paper-parts.tsx';

/** Who they are, as the roster has it. */
export function HeldPerson({ person }: { readonly person: AccessReport['person'] }) {
  const { t, date } = useText();
  const { addedAt, archivedAt, cohort, department, employeeNumber, name, pinSetAt } = person;
  const none = t('kept.none');
  return (
    <dl className="paper-facts">
      <Fact what={t('kept.name')}>
        <bdi>{name}</bdi>
      </Fact>
      <Fact what={t('kept.added')}>{date(addedAt)}</Fact>
      <Fact what={t('kept.number')}>{employeeNumber ?? none}</Fact>
      <Fact what={t('kept.department')}>{department ?? none}</Fact>
      <Fact what={t('kept.cohort')}>{cohort ?? none}</Fact>
      <Fact what={t('kept.archived')}>{archivedAt === null ? t('kept.not-archived') : date(archivedAt)}</Fact>
      <Fact what={t('kept.pin')}>{pinSetAt === null ? none : t('kept.pin-set', { date: date(pinSetAt) })}</Fact>
    </dl>
  );
}
