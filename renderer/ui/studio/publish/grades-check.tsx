import type { GradeComparison } from '#core/contract/studio.ts';
import { GradeMark } from '../../common/grade-mark.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { CheckRow } from './check-row.tsx';
import type { CheckProps } from './checks.ts';
import { useGradeComparison } from './use-grade-comparison.ts';

/** Who would be graded differently: what this text makes of the attempts that were finished with what players get now. */
export function GradesCheck({ studio }: CheckProps) {
  const { t } = useText();
  const comparing = useGradeComparison(studio);
  if (comparing.at === 'failed') {
    // What breaks the format is told with the problems.
    const isUnfit = toCallFailure(comparing.error).details['refusal'] === 'not-playable';
    return <CheckRow state={isUnfit ? 'waiting' : 'look'} title={t(isUnfit ? 'studio.grades-unfit' : 'studio.grades-failed')} />;
  }
  if (comparing.at === 'under-way') {
    const { done, of } = comparing;
    return (
      <CheckRow state="waiting" title={t('studio.grades-looking')}>
        <progress aria-label={t('studio.grades-looking')} value={of === 0 ? undefined : done} max={of === 0 ? undefined : of} />
      </CheckRow>
    );
  }
  return <Compared comparison={comparing.comparison} />;
}

function Compared({ comparison }: { readonly comparison: GradeComparison }) {
  const { t } = useText();
  const { inForce, counts, groupMinimum } = comparison;
  if (inForce === null) return <CheckRow state="fine" title={t('studio.grades-first')} />;
  const { version } = inForce;
  if (counts === null) return <CheckRow state="look" title={t('studio.grades-few', { least: groupMinimum, version })} />;
  const { all, changed, gone } = counts;
  if (all === 0) return <CheckRow state="fine" title={t('studio.grades-nobody', { version })} />;
  if (changed === 0 && gone === 0) return <CheckRow state="fine" title={t('studio.grades-same', { all: all ?? 0, version })} />;
  const number = (attempts: number | null): string => (attempts === null ? t('studio.grades-hidden', { least: groupMinimum }) : String(attempts));
  return (
    <CheckRow state="look" title={t('studio.grades-change', { version })}>
      <dl className="studio-grades">
        <Count name={t('studio.grades-all')} value={number(all)} />
        <Count name={t('studio.grades-changed')} value={number(changed)} />
        {counts.pairs.map(({ from, to, attempts }) => (
          <div key={`${from}${to}`} className="studio-grades-pair">
            <dt>
              <GradeMark grade={from} /> <span className="sr-only">{from}</span> → <GradeMark grade={to} /> <span className="sr-only">{to}</span>
            </dt>
            <dd>{number(attempts)}</dd>
          </div>
        ))}
        {gone !== 0 && <Count name={t('studio.grades-gone')} value={number(gone)} />}
      </dl>
      <Named comparison={comparison} />
      <p className="hint">{t('studio.grades-stand')}</p>
    </CheckRow>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Named({ comparison: { named, counts } }: { readonly comparison: GradeComparison }) {
  const { t } = useText();
  if (named === null) return <p className="hint">{t('studio.grades-unnamed')}</p>;
  const others = (counts?.changed ?? 0) + (counts?.gone ?? 0) - named.length;
  return (
    <details>
      <summary>{t('studio.grades-who', { count: named.length })}</summary>
      <ul className="studio-grades-who">
        {named.map(({ attempt, name, from, to }) => (
          <li key={attempt}>{to === null ? t('studio.grades-who-gone', { name, from }) : t('studio.grades-who-changed', { name, from, to })}</li>
        ))}
      </ul>
      {others > 0 && <p>{t('studio.grades-who-more', { others })}</p>}
    </details>
  );
}
