import type { GradeAnswer } from '#core/contract/dashboards.ts';
import type { GradeGroup } from '#core/results/figures/grade-groups.ts';
import { useText } from '../messages/text.tsx';
import { DataTable, ShownNumber, type TableRow, useNumbers } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { idleCohorts } from './idle-cohorts.ts';
import { StackedBars } from './stacked-bars.tsx';
import { Told } from './told.tsx';
import { useGrades, useGroupNames } from './use-figures.ts';
import { attemptsBehind, type ViewProps } from './view-props.ts';
import { weekOf } from './week-of.ts';

/** What was finished and with which grades: by cohort, scenario and week. */
export function GradesView(props: ViewProps) {
  const grades = useGrades(props.filter);
  return (
    <Told answer={grades} least={props.scope.groupMinimum}>
      {(figures) => <Grades {...props} figures={figures} />}
    </Told>
  );
}

function Grades({ figures, ...props }: ViewProps & { readonly figures: GradeAnswer }) {
  const { t } = useText();
  const { percent } = useNumbers();
  const names = useGroupNames(props.scope);
  const { cohorts, members, others, scenarios, total, weeks } = figures;
  if (total.finished === 0) return <p className="lead">{t('results.nothing')}</p>;
  const sizes = new Map(members.cohorts.map(({ cohort, people }) => [cohort, people]));
  const { finished, A, C, people } = total;
  const says =
    finished === null || A === null || C === null || people === null
      ? null
      : t('results.grades-say', { people, finished, passed: percent((A + C) / finished) });
  return (
    <>
      {says !== null && <p className="says">{says}</p>}
      <GroupFigure
        title={t('results.by-cohort')}
        meaning={t('results.by-cohort-means')}
        first={t('results.cohort')}
        groups={[...cohorts, ...idleCohorts(figures)]}
        others={others === null || cohorts.length === 0 ? null : { name: t('results.others', { cohorts: others.keys.length }), group: others.group }}
        note={othersNote(figures)}
        total={total}
        nameOf={names.cohort}
        sizeOf={(key) => sizes.get(key) ?? null}
        members={members.total}
        behind={(key) => attemptsBehind(props, key === '' ? {} : { cohort: key })}
        least={props.scope.groupMinimum}
      />
      <GroupFigure
        title={t('results.by-scenario')}
        meaning={t('results.by-scenario-means')}
        first={t('results.scenario')}
        groups={scenarios}
        total={total}
        nameOf={names.scenario}
        behind={(key) => attemptsBehind(props, key === '' ? {} : { scenario: key })}
        least={props.scope.groupMinimum}
      />
      <GroupFigure
        title={t('results.by-week')}
        meaning={t('results.by-week-means')}
        first={t('results.week')}
        groups={weeks}
        total={total}
        nameOf={names.week}
        behind={(key) => attemptsBehind(props, key === '' ? {} : weekOf(Number(key)))}
        least={props.scope.groupMinimum}
        isTime
      />
    </>
  );
}

/** What to say of cohorts that are not told by themselves. */
function othersNote({ cohorts, others }: GradeAnswer): 'results.others-all' | 'results.others-mean' | null {
  if (others === null) return null;
  return cohorts.length === 0 ? 'results.others-all' : 'results.others-mean';
}

interface GroupFigureProps {
  readonly title: string;
  readonly meaning: string;
  readonly first: string;
  readonly groups: readonly GradeGroup[];
  /** Those too small to be told by themselves. */
  readonly others?: { readonly name: string; readonly group: GradeGroup } | null;
  readonly note?: 'results.others-all' | 'results.others-mean' | null;
  readonly total: GradeGroup;
  readonly nameOf: (key: string) => string;
  readonly sizeOf?: (key: string) => number | null;
  /** People of all of them. */
  readonly members?: number | null;
  /** Where the attempts of a group are listed; the key '' is everybody. */
  readonly behind: (key: string) => string | null;
  readonly least: number;
  readonly isTime?: boolean;
}

const NUMBERS = ['people', 'finished', 'A', 'C', 'F'] as const;

function GroupFigure({ title, meaning, first, groups, others = null, note = null, total, nameOf, sizeOf, members, behind, least, isTime = false }: GroupFigureProps) {
  const { t } = useText();
  const series = [
    { key: 'A', name: t('grade.A'), mark: 'A', fill: 'sun' },
    { key: 'C', name: t('grade.C'), mark: 'C', fill: 'sage' },
    { key: 'F', name: t('grade.F'), mark: 'F', fill: 'rose' },
    { key: 'rest', name: t('results.not-shown'), mark: '?', fill: 'paper' },
  ] as const;
  const shown = groups.filter(({ finished }) => finished !== null);
  const told = [...shown.map((group) => ({ group, name: nameOf(group.key) })), ...(others === null ? [] : [others])];
  const bars = told.flatMap(({ group: { finished, A, C, F }, name }) =>
    finished === null || finished === 0 ? [] : [{ name, parts: { A: A ?? 0, C: C ?? 0, F: F ?? 0, rest: finished - (A ?? 0) - (C ?? 0) - (F ?? 0) } }],
  );
  const isPartly = told.some(({ group }) => NUMBERS.some((column) => group[column] === null));
  const row = (group: GradeGroup, heading: string, size: number | null | undefined, link: string | null): TableRow => ({
    key: `${group === total} ${group.key}`,
    heading,
    total: group === total,
    behind: group.finished === 0 ? null : link,
    cells: [
      ...(sizeOf === undefined ? [] : [size === undefined ? '–' : <ShownNumber key="size" value={size} />]),
      ...NUMBERS.map((column) => <ShownNumber key={column} value={group[column]} />),
    ],
  });
  return (
    <Figure
      title={title}
      meaning={meaning}
      isPartly={isPartly}
      leftOut={groups.length - shown.length}
      {...(bars.length === 0 ? {} : { chart: <StackedBars rows={bars} series={isPartly ? series : series.slice(0, 3)} lie={isTime ? 'columns' : 'bars'} /> })}
      terms={[
        ...(sizeOf === undefined ? [] : [['results.members', 'results.members-means'] as const]),
        ['results.people', 'results.people-means'],
        ['results.finished', 'results.finished-means'],
        ['results.grade-words', 'results.grade-words-mean'],
      ]}
    >
      {note !== null && <p>{t(note, { least })}</p>}
      <DataTable
        caption={title}
        columns={[first, ...(sizeOf === undefined ? [] : [t('results.members')]), t('results.people'), t('results.finished'), t('grade.A'), t('grade.C'), t('grade.F')]}
        rows={[
          ...shown.map((group) => row(group, nameOf(group.key), sizeOf?.(group.key), group.key === '' ? null : behind(group.key))),
          ...(others === null ? [] : [row(others.group, others.name, undefined, null)]),
          row(total, t('results.total'), members, behind('')),
        ]}
      />
    </Figure>
  );
}
