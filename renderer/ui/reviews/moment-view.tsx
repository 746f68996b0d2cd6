import { useEffect, useLayoutEffect, useRef } from 'react';
import { windowClock } from '../common/clock.ts';
import { useText } from '../messages/text.tsx';
import { ARRIVAL_GUARD_MS } from '../play/arrival-guard.ts';
import { ChoicePrice, ChoiceSaid } from '../play/choice-label.tsx';
import type { ChoiceView } from '../play/choice-view.ts';
import { Said } from '../play/said.tsx';
import { useSettings } from '../settings/settings-context.tsx';
import type { ReadMoment } from './moment.ts';
import { useChoiceKeys } from './use-choice-keys.ts';

interface MomentViewProps {
  readonly moment: ReadMoment;
  /** It has come in place of another one, so that the reader is brought to it. */
  readonly takesFocus: boolean;
  /** Id of the choice on its way. */
  readonly sending: string | undefined;
  readonly onChoose: (choice: string) => void;
}

/** A moment: whose part one plays, what was just said, and what one can say, by the keys of the play. No clock runs. */
export function MomentView({ moment, takesFocus, sending, onChoose }: MomentViewProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { letterKeys } = useSettings().settings;
  const list = useRef<HTMLOListElement>(null);
  const shownAt = useRef(0);
  useLayoutEffect(() => {
    shownAt.current = windowClock.now();
  }, []);
  const { answer, choices, left, lines, program } = moment;
  const take = (choice: ChoiceView | undefined): void => {
    const tooSoon = windowClock.now() - shownAt.current < ARRIVAL_GUARD_MS;
    if (choice !== undefined && !choice.tooDear && sending === undefined && !tooSoon) onChoose(choice.id);
  };
  useChoiceKeys(list, { letterKeys, onNumber: (number) => take(choices[number - 1]) });
  const { locale, role, title } = program.scenario;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        <bdi lang={locale}>{title}</bdi>
      </h2>
      <p lang={locale}>{role}</p>
      <div className="moment-said">
        {answer !== null && (
          <p className="echo" lang={locale}>
            {t(`play.echo-${answer.kind}`, { words: answer.text })}
          </p>
        )}
        <Said lang={locale} lines={lines} main={lastSpoken(moment)} />
      </div>
      <section className="choices" aria-busy={sending !== undefined}>
        <h3 className="choices-title">
          {t('play.choices')}
          {letterKeys && <span className="choices-hint">{t('play.choices-hint', { count: choices.length })}</span>}
        </h3>
        <ol ref={list} className="choices-list">
          {choices.map((choice, index) => (
            <li key={choice.id}>
              <MomentChoice
                lang={locale}
                choice={choice}
                number={index + 1}
                isKey={letterKeys}
                left={left}
                sending={sending}
                onTake={() => take(choice)}
              />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

interface MomentChoiceProps {
  readonly lang: string;
  readonly choice: ChoiceView;
  readonly number: number;
  /** Whether its number is a key. */
  readonly isKey: boolean;
  readonly left: number;
  /** Id of the choice on its way. */
  readonly sending: string | undefined;
  readonly onTake: () => void;
}

function MomentChoice({ lang, choice, number, isKey, left, sending, onTake }: MomentChoiceProps) {
  const { id, kind, tooDear } = choice;
  return (
    <button
      type="button"
      className="choice"
      data-kind={kind}
      data-sent={sending === id}
      aria-disabled={tooDear || sending !== undefined}
      aria-keyshortcuts={isKey ? String(number) : undefined}
      onClick={onTake}
    >
      <span className="choice-number" aria-hidden="true">
        {number}
      </span>
      <span className="choice-text">
        <ChoiceSaid lang={lang} choice={choice} />
      </span>
      <ChoicePrice choice={choice} left={left} />
    </button>
  );
}

/** The customer's last line stands out; where only the narrator speaks, none does. */
function lastSpoken({ lines }: ReadMoment): number {
  return lines.findLast(({ speaker }) => speaker !== null)?.at ?? -1;
}
