import type { Scenario } from '#core/scenario/format.ts';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { Effects } from './effects.tsx';
import { MoodChange } from './mood-change.tsx';
import type { OtherWay } from './other-ways.ts';

interface OtherWaysViewProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  /** 0 to 100, before any of them. */
  readonly mood: number;
  readonly ways: readonly OtherWay[];
}

/** What the choices that were not taken would have done, for whoever wants to know. */
export function OtherWaysView({ scenario, name, mood, ways }: OtherWaysViewProps) {
  const { t } = useText();
  if (ways.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('report.others', { count: ways.length })}</summary>
      <ul className="other-ways">
        {ways.map((way) => (
          <OtherWayItem key={way.id} scenario={scenario} name={name} mood={mood} way={way} />
        ))}
      </ul>
    </details>
  );
}

type OtherWayItemProps = Omit<OtherWaysViewProps, 'ways'> & { readonly way: OtherWay };

/** One of them: its words, its worth, and what would have come of it. */
export function OtherWayItem({ scenario, name, mood, way: { grade, why, words, would } }: OtherWayItemProps) {
  const { t } = useText();
  return (
    <li data-grade={grade}>
      <p className="other-words" lang={scenario.locale}>
        {t(`report.you-${words.kind}`, { words: words.text })}
      </p>
      <p className="review-grade">
        <ChoiceMark grade={grade} />
        <strong>{t(`choice-grade.${grade}`)}</strong>
        {would.kind === 'done' ? (
          <MoodChange from={mood} to={would.moodAfter} />
        ) : (
          <span className="too-dear">{t('report.too-dear', { costs: would.costs, left: would.left })}</span>
        )}
      </p>
      <p lang={scenario.locale}>{why}</p>
      {would.kind === 'done' && <Effects scenario={scenario} name={name} effects={would.effects} />}
    </li>
  );
}
