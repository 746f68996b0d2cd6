import { type ReactNode, useState } from 'react';
import { feelingFromMood } from '#core/dialogue/feeling.ts';
import type { Scenario } from '#core/scenario/format.ts';
import type { AttemptMode } from '#core/results/event.ts';
import { Dialog } from '../common/dialog.tsx';
import { Face } from '../common/face.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { readableId } from '../common/readable-id.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';
import { TimerField } from './timer-field.tsx';
import { TroubleNote } from '../common/trouble-note.tsx';

interface BriefingProps {
  readonly scenario: Scenario;
  /** Told in another language than it was written in. */
  readonly translated: boolean;
  /** The choice of the story's language. */
  readonly language: ReactNode;
  /** The timer setting to begin with. */
  readonly timerFactor: number;
  /** The mode of the attempt of this scenario that waits; null: none does. */
  readonly waiting: AttemptMode | null;
  /** A run that counts would be the player's first of any kind here. */
  readonly askForPractice: boolean;
  readonly starting: boolean;
  readonly error: Error | null;
  readonly onPractise: (variant: string | null, timerFactor: number) => void;
  readonly onAssess: (timerFactor: number) => void;
  readonly onGoOn: () => void;
  /** What else can be done with the story. */
  readonly children?: ReactNode;
}

/** Why nothing was started; attempts that are used up are no fault of the program. */
function NotStarted({ error }: { readonly error: Error }) {
  const { t } = useText();
  const { details } = toCallFailure(error);
  if (details['refusal'] !== 'limit-reached') return <FailureNote error={error} what={t('before.start-failed')} />;
  return (
    <TroubleNote title={t('before.start-failed')}>{t('assigned.no-attempt-left', { limit: Number(details['limit']) })}</TroubleNote>
  );
}

/** The page before the play: the part one plays, whom one meets, and how. */
export function Briefing(props: BriefingProps) {
  const { scenario, waiting, askForPractice, starting, error } = props;
  const { t } = useText();
  const [variantId, setVariantId] = useState<string | null>(null);
  const [factor, setFactor] = useState(props.timerFactor);
  const [asking, setAsking] = useState(false);
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
        {props.language}
        {hasTimers(scenario) ? (
          <TimerField factor={factor} hint={t('before.timers-hint')} onChange={setFactor} />
        ) : (
          <p className="hint">{t('before.no-timers')}</p>
        )}
      </div>
      <div className="briefing-actions">
        {error !== null && <NotStarted error={error} />}
        {waiting !== null && (
          <section className="panel briefing-mode">
            <h2>{t(`before.waiting-${waiting}`)}</h2>
            <p>{t('before.waiting')}</p>
            <button type="button" className="button button-primary button-large" onClick={props.onGoOn}>
              {t('catalogue.go-on')}
            </button>
          </section>
        )}
        <section className="panel briefing-mode">
          <h2>{t('mode.practice')}</h2>
          <p>{t('before.practice')}</p>
          {scenario.variants.size > 0 && (
            <Variants scenario={scenario} translated={props.translated} chosen={variantId} onChoose={setVariantId} />
          )}
          <button
            type="button"
            className={primaryIf(waiting === null && askForPractice)}
            disabled={starting}
            onClick={() => props.onPractise(variantId, factor)}
          >
            {t('before.practise')}
          </button>
        </section>
        <section className="panel briefing-mode">
          <h2>{t('mode.assessed')}</h2>
          <p>{t('before.assessed', { name: customer?.name ?? '' })}</p>
          <button
            type="button"
            className={primaryIf(waiting === null && !askForPractice)}
            disabled={starting}
            onClick={() => (askForPractice ? setAsking(true) : props.onAssess(factor))}
          >
            {t('before.assess')}
          </button>
        </section>
        {props.children}
      </div>
      {asking && (
        <Dialog title={t('before.first-title')} onClose={() => setAsking(false)}>
          <p>{t('before.first')}</p>
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={starting}
              onClick={() => props.onPractise(variantId, factor)}
            >
              {t('before.first-practise')}
            </button>
            <button type="button" className="button" disabled={starting} onClick={() => props.onAssess(factor)}>
              {t('before.first-skip')}
            </button>
            <button type="button" className="button button-quiet" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function primaryIf(primary: boolean): string {
  return primary ? 'button button-primary button-large' : 'button button-large';
}

interface VariantsProps {
  readonly scenario: Scenario;
  readonly translated: boolean;
  readonly chosen: string | null;
  readonly onChoose: (variant: string | null) => void;
}

function Variants({ scenario, translated, chosen, onChoose }: VariantsProps) {
  const { t } = useText();
  const plain = { id: null, name: <>{t('before.as-written')}</>, about: undefined };
  const variants = [...scenario.variants].map(([id, { about }], at) => ({
    id,
    // An id is in the language of whoever wrote it.
    name: translated ? <>{t('variant.number', { number: at + 1 })}</> : <span lang={scenario.locale}>{readableId(id)}</span>,
    about,
  }));
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
