import { useEffect, useRef } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { KeyHint, useShortcut } from '../common/key-hint.tsx';
import { useText } from '../messages/text.tsx';
import type { Answer } from './position.ts';
import { useTypewriter } from './use-typewriter.ts';

interface LineBoxProps {
  /** Changes with every line. */
  readonly line: string;
  /** The language of the story. */
  readonly lang: string;
  /** Null: the narrator. */
  readonly speaker: string | null;
  readonly isCustomer: boolean;
  readonly say: string;
  /** What the player did just before; null further on in a scene. */
  readonly answer: Answer | null;
  readonly typed: boolean;
  readonly speed: Settings['textSpeed'];
  readonly onTyped: () => void;
  readonly onPress: () => void;
}

/** One line of the dialogue; a press anywhere in the box completes it, the next one goes on. */
export function LineBox(props: LineBoxProps) {
  const { line, lang, speaker, isCustomer, say, answer, typed, speed, onTyped, onPress } = props;
  const { t } = useText();
  const shortcut = useShortcut('next');
  const next = useRef<HTMLButtonElement>(null);
  const { there, yetToCome } = useTypewriter(line, say, speed, typed, onTyped);
  useEffect(() => {
    next.current?.focus();
  }, []);
  return (
    // Keys reach the button inside; the box only makes the button as large as itself for a pointer.
    <div className="box line-box" data-speaker={speakerKind(speaker, isCustomer)} onClick={onPress}>
      {answer !== null && <AnswerEcho answer={answer} lang={lang} />}
      {speaker !== null && (
        <p className="nameplate">
          <bdi>{speaker}</bdi>
        </p>
      )}
      <p className="line-text" lang={lang}>
        {there}
        <span className="line-yet" aria-hidden="true">
          {yetToCome}
        </span>
      </p>
      <button
        ref={next}
        type="button"
        className="next"
        aria-keyshortcuts={shortcut === undefined ? 'Enter' : `${shortcut} Enter`}
      >
        {t('play.next')}
        <KeyHint action="next" />
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 4 19 12 5 20Z" />
        </svg>
      </button>
    </div>
  );
}

/** What the player said or did to get here. */
function AnswerEcho({ answer, lang }: { readonly answer: Answer; readonly lang: string }) {
  const { rich } = useText();
  const words = (
    <span className={`words-${answer.kind}`} lang={lang}>
      {answer.text}
    </span>
  );
  if (answer.timedOut) return <p className="echo">{rich('play.echo-timed-out', { words })}</p>;
  return <p className="echo">{rich(`play.echo-${answer.kind}`, { words })}</p>;
}

function speakerKind(speaker: string | null, isCustomer: boolean): string {
  if (speaker === null) return 'narrator';
  return isCustomer ? 'customer' : 'other';
}
