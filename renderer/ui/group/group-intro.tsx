import type { ReactNode } from 'react';
import type { Scenario } from '#core/scenario/format.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';

interface GroupIntroProps {
  readonly scenario: Scenario;
  /** The choice of the story's language. */
  readonly language: ReactNode;
  readonly onBegin: () => void;
  readonly onLeave: () => void;
}

/** Before a team plays: what it is about, how hands are counted, and that nothing is kept. */
export function GroupIntro({ scenario, language, onBegin, onLeave }: GroupIntroProps) {
  const { t } = useText();
  const customer = scenario.cast.get(scenario.customer);
  return (
    <main className="group-intro">
      <div className="panel group-intro-page">
        <p className="tag group-tag">{t('group.page')}</p>
        <ScreenTitle page={scenario.title}>
          <bdi lang={scenario.locale}>{scenario.title}</bdi>
        </ScreenTitle>
        <p className="lead" lang={scenario.locale}>
          {scenario.role}
        </p>
        <p lang={scenario.locale}>
          <strong>
            <bdi>{customer?.name}</bdi>
          </strong>
          {customer?.about !== undefined && <> {customer.about}</>}
        </p>
        <h2>{t('group.how')}</h2>
        <ol className="steps">
          <li>{t('group.how-hands')}</li>
          <li>{t('group.how-talk')}</li>
          <li>{t('group.how-see')}</li>
        </ol>
        <p className="note">{t('group.not-stored')}</p>
        {language}
        <div className="actions">
          <button type="button" className="button button-primary button-large" onClick={onBegin}>
            {t('group.begin')}
          </button>
          <button type="button" className="button" onClick={onLeave}>
            {t('group.leave')}
          </button>
        </div>
      </div>
    </main>
  );
}
