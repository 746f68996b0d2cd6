import { useEffect, useRef } from 'react';
import { useText } from '../messages/text.tsx';
import { ChoicePrice, ChoiceSaid } from '../play/choice-label.tsx';
import type { ChoiceView } from '../play/choice-view.ts';
import { Said } from '../play/said.tsx';
import type { ReadMoment } from './moment.ts';

interface MomentViewProps {
  readonly moment: ReadMoment;
  /** It has come in place of another one, so that the reader is brought to it. */
  readonly takesFocus: boolean;
  /** Id of the choice on its way. */
  readonly sending: string | undefined;
  readonly onChoose: (choice: string) => void;
}

/** A moment: whose part one plays, what was just said, and what one can say. No clock runs here. */
export function MomentView({ moment, takesFocus, sending, onChoose }: MomentViewProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { answer, choices, left, lines, program } = moment;
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
        <h3 className="choices-title">{t('play.choices')}</h3>
        <ul className="choices-list">
          {choices.map((choice) => (
            <li key={choice.id}>
              <MomentChoice lang={locale} choice={choice} left={left} sending={sending} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface MomentChoiceProps extends Pick<MomentViewProps, 'sending' | 'onChoose'> {
  readonly lang: string;
  readonly choice: ChoiceView;
  readonly left: number;
}

function MomentChoice({ lang, choice, left, sending, onChoose }: MomentChoiceProps) {
  const { id, kind, tooDear } = choice;
  const waits = sending !== undefined;
  return (
    <button
      type="button"
      className="choice moment-choice"
      data-kind={kind}
      data-sent={sending === id}
      aria-disabled={tooDear || waits}
      onClick={() => {
        if (!tooDear && !waits) onChoose(id);
      }}
    >
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
