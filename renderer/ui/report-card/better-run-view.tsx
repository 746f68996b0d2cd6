import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { Grade } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import type { BetterRun, Change } from './better-run.ts';
import { PlayFrom } from './play-from.tsx';
import type { ReviewedStep } from './review.ts';

interface BetterRunViewProps {
  readonly attempt: AttemptDetail;
  /** The scenario's. */
  readonly locale: string;
  readonly grade: Grade;
  readonly run: BetterRun;
}

/** More changes than these are another story, of which the first turn is told. */
export const MOST_CHANGES = 3;

/** A run that earns a better grade: what would have had to change, and how it goes on from there. */
export function BetterRunView({ attempt, locale, grade, run: { changes, rest, ending, shared } }: BetterRunViewProps) {
  const { t } = useText();
  const isAnother = changes.length > MOST_CHANGES;
  const told = isAnother ? changes.slice(0, 1) : changes;
  const isFirst = shared + 1 === told[0]?.instead.number;
  return (
    <>
      <p>{t('better.changes', { count: changes.length, grade })}</p>
      {isAnother && <p>{t('better.first')}</p>}
      {told.length > 0 && (
        <ol className="changes">
          {told.map((change) => (
            <li key={change.instead.number}>
              <ChangeView locale={locale} change={change} />
            </li>
          ))}
        </ol>
      )}
      {rest.length > 0 && !isAnother && (
        <>
          <h3>{t(changes.length === 0 ? 'better.whole' : 'better.rest')}</h3>
          <ol className="better-rest" start={rest[0]?.number} lang={locale}>
            {rest.map((step) => (
              <li key={step.number}>
                <Done step={step} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="better-end">{t('better.ends', { ending, grade })}</p>
      <PlayFrom attempt={attempt} steps={shared}>
        {isFirst ? t('better.play') : t('better.play-parting', { number: shared + 1 })}
      </PlayFrom>
    </>
  );
}

function ChangeView({ locale, change: { chosen, instead } }: { readonly locale: string; readonly change: Change }) {
  const { t, rich } = useText();
  const { heard } = instead;
  return (
    <>
      <h3>{t('better.moment', { number: instead.number })}</h3>
      {heard !== null && (
        <p className="review-heard" lang={locale}>
          {heard.speaker === null
            ? heard.say
            : rich('report.heard', { name: <bdi>{heard.speaker}</bdi>, say: heard.say })}
        </p>
      )}
      <dl className="better-choices">
        {chosen !== null && (
          <div data-grade={chosen.grade}>
            <dt>{t('better.chosen')}</dt>
            <dd lang={locale}>
              <Done step={chosen} />
            </dd>
          </div>
        )}
        <div data-grade={instead.grade}>
          <dt>{t(chosen === null ? 'better.then' : 'better.instead')}</dt>
          <dd lang={locale}>
            <Done step={instead} />
          </dd>
          {instead.why !== '' && (
            <dd className="better-why" lang={locale}>
              {instead.why}
            </dd>
          )}
        </div>
      </dl>
    </>
  );
}

/** What was said or done, or let happen. */
function Done({ step: { timedOut, words } }: { readonly step: ReviewedStep }) {
  const { t } = useText();
  return t(`report.you-${timedOut ? 'timed-out' : words.kind}`, { words: words.text });
}
