import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { ReviewMomentOffer, ReviewVerdict } from '#core/contract/reviews.ts';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { authoredChoice, choiceWords } from '../play/choice-view.ts';
import { usePrinciples } from '../programmes/use-programme.ts';
import { choicesThatShow, type ReadMoment } from './moment.ts';

interface MomentResultProps {
  readonly offer: ReviewMomentOffer;
  readonly moment: ReadMoment;
  /** Id of the choice that was taken. */
  readonly choice: string;
  readonly verdict: ReviewVerdict;
  /** Null where nothing else is due. */
  readonly onNext: (() => void) | null;
}

/** What the choice was worth and why, what it was about, and when it comes up again. */
export function MomentResult({ offer, moment, choice, verdict, onNext }: MomentResultProps) {
  const { t } = useText();
  const intl = useIntl();
  const principleOf = usePrinciples();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { program, opened } = moment;
  const { locale } = program.scenario;
  const beat = program.beats[opened.state.beat]?.id ?? '';
  const words = choiceWords(program, beat, choice);
  const { name, summary } = principleOf(offer.principle);
  const others = choicesThatShow(moment, offer.principle).filter((id) => id !== choice);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="feedback-title">
        <ChoiceMark grade={verdict.grade} />
        {t(`choice-grade.${verdict.grade}`)}
      </h2>
      <p className="echo" lang={locale}>
        {t(`play.echo-${words.kind}`, { words: words.text })}
      </p>
      <p className="feedback-why" lang={locale}>
        {authoredChoice(program, beat, choice)?.why}
      </p>
      <section>
        <h3>{t('review.about', { principle: name })}</h3>
        {summary !== '' && <p>{summary}</p>}
      </section>
      {others.length > 0 && (
        <section>
          <h3>{t('review.others', { count: others.length })}</h3>
          <ul className="moment-others">
            {others.map((id) => {
              const { kind, text } = choiceWords(program, beat, id);
              return (
                <li key={id} lang={locale}>
                  <span className={`words-${kind}`}>{text}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <p className="hint">{t('review.again', { day: intl.formatDate(verdict.due, { dateStyle: 'long' }) })}</p>
      <div className="actions">
        {onNext !== null && (
          <button type="button" className="button button-primary" onClick={onNext}>
            {t('review.next')}
          </button>
        )}
        <Link href={PLACES.catalogue} className={onNext === null ? 'button button-primary' : 'button'}>
          {t('review.done')}
        </Link>
      </div>
    </>
  );
}
