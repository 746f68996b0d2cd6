import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { GradeAnswer } from '#core/contract/dashboards.ts';
import type { GradeGroup } from '#core/results/figures/grade-groups.ts';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { usePrinciples } from '../programmes/use-programme.ts';
import { type ResultView, resultsAddress } from './address.ts';
import { DataTable, ShownNumber, ShownShare, useNumbers } from './data-table.tsx';
import { idleCohorts } from './idle-cohorts.ts';
import { Told } from './told.tsx';
import { useGrades, useGroupNames, useHardMoments, usePrincipleFigures } from './use-figures.ts';
import { attemptsBehind, type ViewProps } from './view-props.ts';
import { weakestFirst } from './weakest-first.ts';

const MOST = 3;

/** What one wants to know first: who has finished what, and where the team struggles. */
export function OverviewView(props: ViewProps) {
  const grades = useGrades(props.filter);
  return (
    <Told answer={grades} least={props.scope.groupMinimum}>
      {(figures) => (
        <>
          <Finished {...props} figures={figures} />
          <Struggles {...props} />
          <Moments {...props} />
        </>
      )}
    </Told>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="figure">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Onwards({ filter, view, children }: Pick<ViewProps, 'filter'> & { readonly view: ResultView; readonly children: string }) {
  return (
    <Link href={resultsAddress({ view, filter })} className="link">
      {children}
    </Link>
  );
}

function Finished({ figures, ...props }: ViewProps & { readonly figures: GradeAnswer }) {
  const { filter, scope } = props;
  const { t } = useText();
  const { number } = useNumbers();
  const names = useGroupNames(scope);
  const { cohorts, members, others, total } = figures;
  const sizes = new Map(members.cohorts.map(({ cohort, people }) => [cohort, people]));
  const people = total.people === null ? null : number(total.people);
  return (
    <Part title={t('results.who-finished')}>
      {people !== null && (
        <p className="says">
          {members.total === null ? t('results.finished-say', { people }) : t('results.finished-of-say', { people, members: number(members.total) })}
        </p>
      )}
      <DataTable
        caption={t('results.by-cohort')}
        columns={[t('results.cohort'), t('results.members'), t('results.have-finished'), t('results.finished'), t('results.passed')]}
        rows={[
          ...[...cohorts, ...idleCohorts(figures)].map((group) => ({
            ...finishedRow(group, names.cohort(group.key), <ShownNumber value={sizes.get(group.key) ?? null} />),
            behind: group.key === '' || group.finished === 0 ? null : attemptsBehind(props, { cohort: group.key }),
          })),
          ...(others === null || cohorts.length === 0 ? [] : [finishedRow(others.group, t('results.others', { cohorts: others.keys.length }), '–')]),
          { ...finishedRow(total, t('results.total'), <ShownNumber value={members.total} />), key: 'total', total: true, behind: attemptsBehind(props, {}) },
        ]}
      />
      {others !== null && <p className="hint">{t(cohorts.length === 0 ? 'results.others-all' : 'results.others-mean', { least: scope.groupMinimum })}</p>}
      <p className="actions">
        <Onwards filter={filter} view="grades">
          {t('results.more-grades')}
        </Onwards>
        <Link href={PLACES.staffArea('due')} className="link">
          {t('results.more-due')}
        </Link>
      </p>
    </Part>
  );
}

function finishedRow({ key, people, finished, A, C, F }: GradeGroup, heading: string, size: ReactNode) {
  const passed = finished === null || F === null ? null : A === null || C === null ? finished - F : A + C;
  return {
    key,
    heading,
    cells: [
      size,
      <ShownNumber key="people" value={people} />,
      <ShownNumber key="finished" value={finished} />,
      finished === 0 ? '–' : <ShownShare key="passed" value={passed === null || finished === null ? null : passed / finished} />,
    ],
  };
}

function Struggles(props: ViewProps) {
  const { t } = useText();
  const { percent } = useNumbers();
  const nameOf = usePrinciples();
  const figures = usePrincipleFigures(props.filter);
  return (
    <Part title={t('results.struggles')}>
      <p className="hint">{t('results.struggles-means')}</p>
      <Told answer={figures} least={props.scope.groupMinimum}>
        {({ principles }) => {
          const weakest = weakestFirst(principles).slice(0, MOST);
          if (weakest.length === 0) return <p>{t('results.struggles-few')}</p>;
          return (
            <ol className="overview-list">
              {weakest.map(({ principle, rates }) => {
                const { name, summary } = nameOf(principle);
                return (
                  <li key={principle}>
                    <strong>{name}</strong>
                    <span>{t('results.principle-rates', { shown: percent(rates.shown), lapses: percent(rates.lapses) })}</span>
                    {summary !== '' && <span className="hint">{summary}</span>}
                  </li>
                );
              })}
            </ol>
          );
        }}
      </Told>
      <p>
        <Onwards filter={props.filter} view="principles">
          {t('results.more-principles')}
        </Onwards>
      </p>
    </Part>
  );
}

function Moments(props: ViewProps) {
  const { t } = useText();
  const { percent } = useNumbers();
  const hard = useHardMoments(props.filter);
  return (
    <Part title={t('results.moments')}>
      <Told answer={hard} least={props.scope.groupMinimum}>
        {({ moments }) => (
          <>
            <p className="hint">{t('results.moments-mean')}</p>
            {moments.length === 0 && <p>{t('results.moments-none')}</p>}
            <ol className="overview-list">
              {moments.map(({ scenario, title, locale, said, reached, well, difficulty }) => (
                <li key={`${scenario} ${said}`}>
                  {said !== '' && <strong lang={locale}>{said}</strong>}
                  <span>{well === null ? t(`results.difficulty-${difficulty}`) : t(`results.difficulty-${difficulty}-share`, { share: percent(well / reached) })}</span>
                  <Link href={resultsAddress({ view: 'choices', filter: { ...props.filter, scenario } })} className="link">
                    {t('results.more-moments', { title })}
                  </Link>
                </li>
              ))}
            </ol>
          </>
        )}
      </Told>
    </Part>
  );
}
