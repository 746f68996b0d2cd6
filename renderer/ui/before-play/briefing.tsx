import { useState } from 'react';
import { feelingFromMood } from '#core/dialogue/feeling.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { Face } from '../common/face.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { readableId } from '../common/readable-id.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { TimerField } from './timer-field.tsx';

interface BriefingProps {
  readonly scenario: Scenario;
  /** The timer setting to begin with. */
  readonly timerFactor: number;
  /** Whether an attempt of this scenario waits. */
  readonly canGoOn: boolean;
  readonly starting: boolean;
  readonly error: Error | null;
  readonly onStart: (variant: string | null, timerFactor: number) => void;
  readonly onGoOn: () => void;
}

/** The page before the play: the part one plays, whom one meets, and how. */
export function Briefing(props: BriefingProps) {
  const { scenario, canGoOn, starting, error } = props;
  const { t } = useText();
  const [variantId, setVariantId] = useState<string | null>(null);
  const [factor, setFactor] = useState(props.timerFactor);
  const customer = scenario.cast.get(scenario.customer);
  const variant = variantId === null ? undefined : scenario.variants.get(variantId);
  const about = variant?.about ?? customer?.about;
  const mood = variant?.mood ?? scenario.mood.start;
  return (
    <div className="briefing">
      <div className="briefing-picture" data-setting={scenario.setting}>
        <Face look={variant?.look ?? customer?.look ?? null} feels={feelingFromMood(mood)} />
      </div>
      <div className="briefing-text">
        <ScreenTitle page={scenario.title}>
          <bdi lang={scenario.locale}>{scenario.title}</bdi>
        </ScreenTitle>
        {scenario.minutes !== undefined && (
          <p className="card-facts">{t('catalogue.minutes', { minutes: scenario.minutes })}</p>
        )}
        <h2>{t('before.role')}</h2>
        <p className="lead" lang={scenario.locale}>
          {scenario.role}
        </p>
        <h2>{t('before.customer')}</h2>
        <p lang={scenario.locale}>
          <strong>
            <bdi>{customer?.name}</bdi>
          </strong>
          {about !== undefined && <> {about}</>}
        </p>
        {scenario.variants.size > 0 && (
          <Variants scenario={scenario} chosen={variantId} onChoose={setVariantId} />
        )}
        {hasTimers(scenario) ? (
          <TimerField factor={factor} hint={t('before.timers-hint')} onChange={setFactor} />
        ) : (
          <p className="hint">{t('before.no-timers')}</p>
        )}
      </div>
      <div className="briefing-actions">
        {error !== null && <FailureNote error={error} what={t('before.start-failed')} />}
        {canGoOn && <p>{t('before.waiting')}</p>}
        {canGoOn && (
          <button type="button" className="button button-primary button-large" onClick={props.onGoOn}>
            {t('catalogue.go-on')}
          </button>
        )}
        <button
          type="button"
          className={canGoOn ? 'button button-large' : 'button button-primary button-large'}
          disabled={starting}
          onClick={() => props.onStart(variantId, factor)}
        >
          {t(canGoOn ? 'before.start-anew' : 'before.start')}
        </button>
      </div>
    </div>
  );
}

interface VariantsProps {
  readonly scenario: Scenario;
  readonly chosen: string | null;
  readonly onChoose: (variant: string | null) => void;
}

function Variants({ scenario, chosen, onChoose }: VariantsProps) {
  const { t } = useText();
  const plain = { id: null, name: t('before.as-it-stands'), about: undefined };
  const variants = [...scenario.variants].map(([id, { about }]) => ({ id, name: readableId(id), about }));
  return (
    <fieldset className="field">
      <legend>{t('before.variants')}</legend>
      {[plain, ...variants].map(({ id, name, about }) => (
        <label className="option" key={id ?? ''}>
          <input type="radio" name="variant" checked={chosen === id} onChange={() => onChoose(id)} />
          <span>
            {name}
            {about !== undefined && (
              <span className="hint" lang={scenario.locale}>
                {about}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function hasTimers(scenario: Scenario): boolean {
  return [...scenario.beats.values()].some((beat) => beat.kind === 'choices' && beat.timer !== undefined);
}
