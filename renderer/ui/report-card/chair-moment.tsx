import { type ReactNode, useEffect, useId, useRef } from 'react';
import { feelingFromMood } from '#core/dialogue/feeling.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { Face } from '../common/face.tsx';
import { type Text, useText } from '../messages/text.tsx';
import { customerName, lookOf } from '../play/speaker.ts';
import type { ChairMoment, Felt } from './chair.ts';

interface ChairMomentProps {
  readonly program: Program;
  readonly moment: ChairMoment;
  /** Where it stands among the others. */
  readonly title: string;
  readonly isLast: boolean;
  readonly takesFocus: boolean;
}

/** A moment from the customer's chair: what came, how it landed, what they said, what they still waited for. */
export function ChairMomentView({ program, moment, title, isLast, takesFocus }: ChairMomentProps) {
  const { t } = useText();
  const { scenario } = program;
  const name = customerName(program);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { did, answered } = moment;
  return (
    <section className="panel chair-moment" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <Landed program={program} moment={moment} />
      <div className="chair-words">
        {did === null ? (
          <p className="hint">{t('chair.began')}</p>
        ) : (
          <p className="chair-did" lang={scenario.locale}>
            {t(`chair.did-${did.kind}`, { words: did.text })}
          </p>
        )}
        {answered.map(({ at, say, speaker }) => (
          <p key={at} className="chair-then" lang={scenario.locale}>
            {speaker === null ? say : t('report.heard', { name: speaker, say })}
          </p>
        ))}
        <ul className="chair-facts">
          {factsOf(t, scenario, name, moment, isLast).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The face before and after, and the same in words. */
function Landed({ program, moment }: Pick<ChairMomentProps, 'program' | 'moment'>) {
  const { t } = useText();
  const { did, before, after } = moment;
  const look = lookOf(program, program.scenario.customer);
  const stays = did === null || before.feels === after.feels;
  return (
    <div className="chair-landed">
      <p className="chair-faces">
        {!stays && (
          <>
            <ChairFace>
              <Face look={look} feels={before.feels} className="chair-picture" />
              {t('chair.feels', { feeling: t(`feeling.${before.feels}`) })}
            </ChairFace>
            <span className="chair-arrow">{t('chair.then')}</span>
          </>
        )}
        <ChairFace>
          <Face look={look} feels={after.feels} className="chair-picture" />
          {t(stays && did !== null ? 'chair.still' : 'chair.feels', { feeling: t(`feeling.${after.feels}`) })}
        </ChairFace>
      </p>
      <p className="hint">
        {t(before.mood === after.mood ? 'chair.mood' : 'chair.mood-moved', {
          from: before.mood,
          to: after.mood,
          before: t(`feeling.${feelingFromMood(before.mood)}`),
          after: t(`feeling.${feelingFromMood(after.mood)}`),
        })}
      </p>
    </div>
  );
}

function ChairFace({ children }: { readonly children: ReactNode }) {
  return <span className="chair-face">{children}</span>;
}

function factsOf(
  t: Text['t'],
  scenario: Scenario,
  name: string,
  { did, felt, waiting, broken }: ChairMoment,
  isLast: boolean,
): string[] {
  const needed = did === null ? 'needed' : isLast ? 'never' : 'waiting';
  return [
    ...felt.map((effect) => feltInWords(t, scenario, name, effect)),
    ...waiting.map((id) => t(`chair.${needed}`, { name, need: scenario.needs.get(id) ?? id })),
    ...broken.map((id) => t('chair.broken', { promise: scenario.promises.get(id) ?? id })),
  ];
}

function feltInWords(t: Text['t'], scenario: Scenario, name: string, effect: Felt): string {
  switch (effect.code) {
    case 'met':
      return t('chair.met', { need: scenario.needs.get(effect.need) ?? effect.need });
    case 'promised':
    case 'kept':
    case 'released':
      return t(`chair.${effect.code}`, { name, promise: scenario.promises.get(effect.promise) ?? effect.promise });
    default:
      return t(`chair.${effect.code}`, { name });
  }
}
