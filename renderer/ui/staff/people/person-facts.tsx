import type { PersonOverview } from '#core/contract/person.ts';
import { useText } from '../../messages/text.tsx';
import { Fact } from '../../privacy/paper-parts.tsx';

/** Who somebody is, as the roster has it. */
export function PersonFacts({ overview: { person, addedAt } }: { readonly overview: PersonOverview }) {
  const { t, date, day } = useText();
  const { archivedAt, cohort, department, employeeNumber, hasPin } = person;
  return (
    <dl className="person-facts">
      <Fact what={t('person.number')}>{employeeNumber ?? t('person.no-number')}</Fact>
      <Fact what={t('cohort.one')}>{cohort === null ? t('cohort.none') : <bdi>{cohort.name}</bdi>}</Fact>
      <Fact what={t('person.department')}>{department === null ? t('person.no-department') : <bdi>{department}</bdi>}</Fact>
      <Fact what={t('person.added')}>{day(addedAt)}</Fact>
      <Fact what={t('kept.pin')}>{t(hasPin ? 'person.has-pin' : 'person.no-pin')}</Fact>
      {archivedAt !== null && <Fact what={t('kept.archived')}>{date(archivedAt)}</Fact>}
    </dl>
  );
}
