import { useEffect, useRef } from 'react';
import { useText } from '../messages/text.tsx';
import { useSettings } from '../settings/settings-context.tsx';
import { ChoicePrice, ChoiceSaid } from './choice-label.tsx';
import type { ChoiceView } from './choice-view.ts';

interface ChoicesProps {
  /** The language of the story. */
  readonly lang: string;
  readonly choices: readonly ChoiceView[];
  /** Units of the allowance that are left. */
  readonly left: number;
  /** The whole allowance; 0: the scenario has none. */
  readonly allowance: number;
  /** Id of the choice on its way; `null` while another step is; undefined: none is. */
  readonly sending: string | null | undefined;
  readonly canLetPass: boolean;
  readonly onChoose: (id: string) => void;
  readonly onLetPass: () => void;
}

/** What the player can say or do. Its heading takes the focus, so that Enter takes nothing by accident. */
export function Choices(props: ChoicesProps) {
  const { lang, choices, left, allowance, sending, canLetPass, onChoose, onLetPass } = props;
  const { t } = useText();
  const { letterKeys } = useSettings().settings;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const waits = sending !== undefined;
  return (
    <section className="choices" aria-busy={waits}>
      <h2 ref={heading} tabIndex={-1} className="choices-title">
        {t('play.choices')}
        {letterKeys && <span className="choices-hint">{t('play.choices-hint', { count: choices.length })}</span>}
      </h2>
      {allowance > 0 && <p className="choices-allowance">{t('play.allowance', { left, total: allowance })}</p>}
      <ol className="choices-list">
        {choices.map((choice, index) => (
          <li key={choice.id}>
            <ChoiceButton
              lang={lang}
              choice={choice}
              number={index + 1}
              isKey={letterKeys}
              left={left}
              waits={waits}
              sent={sending === choice.id}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ol>
      {canLetPass && (
        <button type="button" className="button let-pass" aria-disabled={waits} onClick={onLetPass}>
          {t('play.let-pass')}
        </button>
      )}
    </section>
  );
}

interface ChoiceButtonProps {
  readonly lang: string;
  readonly choice: ChoiceView;
  readonly number: number;
  /** Whether its number is a key. */
  readonly isKey: boolean;
  readonly left: number;
  readonly waits: boolean;
  readonly sent: boolean;
  readonly onChoose: (id: string) => void;
}

function ChoiceButton({ lang, choice, number, isKey, left, waits, sent, onChoose }: ChoiceButtonProps) {
  const { id, kind, tooDear } = choice;
  return (
    <button
      type="button"
      className="choice"
      data-kind={kind}
      data-sent={sent}
      aria-disabled={tooDear || waits}
      aria-keyshortcuts={isKey ? String(number) : undefined}
      onClick={() => onChoose(id)}
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
