import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { Face } from '../common/face.tsx';
import { GradeMark } from '../common/grade-mark.tsx';
import { PLACES } from '../frame/places.ts';
import { useLanguage, useText } from '../messages/text.tsx';
import { inLanguage } from './in-language.ts';
import type { Standing } from './standing.ts';

interface ScenarioCardProps {
  readonly scenario: ScenarioSummary;
  readonly standing: Standing;
  /** What a principle is called. */
  readonly topicName: (id: string) => string;
}

/** A scenario in the catalogue: whom one meets, what it is about, how one stands with it. */
export function ScenarioCard({ scenario, standing, topicName }: ScenarioCardProps) {
  const { t, rich } = useText();
  const intl = useIntl();
  const screen = useLanguage();
  const { id, minutes, topics } = scenario;
  const { customer, locale, summary, title } = inLanguage(scenario, screen.locale);
  return (
    <article className="card" data-setting={scenario.setting}>
      <div className="card-picture">
        <Face look={scenario.customer.look} feels="calm" />
      </div>
      <div className="card-text">
        <h2 className="card-title">
          <Link href={PLACES.scenario(id)} className="card-link" lang={locale}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <p className="card-facts">
          <span>{rich('catalogue.with', { name: <bdi lang={locale}>{customer}</bdi> })}</span>
          {minutes !== null && <span>{t('catalogue.minutes', { minutes })}</span>}
          {scenario.source === 'own' && <span>{t('catalogue.own')}</span>}
        </p>
        <p lang={locale}>{summary}</p>
        {topics.length > 0 && (
          <p className="hint card-topics">
            {t('catalogue.topics', { topics: intl.formatList(topics.map(topicName), { type: 'unit' }) })}
          </p>
        )}
        <StandingLine standing={standing} endings={scenario.endings} />
      </div>
    </article>
  );
}

interface StandingLineProps {
  readonly standing: Standing;
  /** How many endings the scenario has. */
  readonly endings: number;
}

function StandingLine({ standing, endings }: StandingLineProps) {
  const { t } = useText();
  const { best, open, practised, setAside } = standing;
  return (
    <p className="card-standing">
      {best !== null && (
        <span className="standing">
          <GradeMark grade={best} />
          {t('catalogue.best', { grade: t(`grade.${best}`) })}
        </span>
      )}
      {practised > 0 && <span className="standing">{t('catalogue.practised', { times: practised })}</span>}
      {standing.endings > 0 && (
        <span className="standing">{t('catalogue.endings', { found: standing.endings, endings })}</span>
      )}
      {open !== null && <span className="standing standing-open">{t(`catalogue.in-progress-${open.mode}`)}</span>}
      {setAside && <span className="standing">{t('catalogue.set-aside')}</span>}
      {open === null && best === null && practised === 0 && !setAside && <span className="standing">{t('catalogue.new')}</span>}
      {open !== null && (
        <Link href={PLACES.play(open.attempt)} className="button button-primary card-go-on">
          {t('catalogue.go-on')}
        </Link>
      )}
    </p>
  );
}
