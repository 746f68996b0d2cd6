import type { ReactNode } from 'react';
import type { AttemptMode } from '#core/results/event.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { KeyHint, useShortcut } from '../common/key-hint.tsx';
import { useText } from '../messages/text.tsx';

interface PlayTopProps {
  readonly scenario: Scenario;
  readonly mode: AttemptMode;
  /** The customer's. */
  readonly name: string;
  /** The customer's mood in a word; null where it is not told, or they are not there. */
  readonly mood: string | null;
  /** What stands beside the pause. */
  readonly tools: ReactNode;
  /** Out of sight, as the stage is looked at. */
  readonly hidden: boolean;
  readonly onPause: () => void;
}

/** What stays in sight during the whole run. */
export function PlayTop(props: PlayTopProps) {
  const { scenario, mode, name, mood, tools, hidden, onPause } = props;
  const { t, rich } = useText();
  const shortcut = useShortcut('pause');
  return (
    <header className="play-top" inert={hidden}>
      <h1 className="play-title" lang={scenario.locale}>
        <bdi>{scenario.title}</bdi>
      </h1>
      <p className="tag tag-mode">{t(`mode.${mode}`)}</p>
      {mood !== null && (
        <p className="tag tag-mood">
          <span className="tag-full">{rich('play.mood', { name: <bdi>{name}</bdi>, feeling: mood })}</span>
          <span className="tag-short" aria-hidden="true">
            {t('play.mood-short', { feeling: mood })}
          </span>
        </p>
      )}
      {tools}
      <button type="button" className="button play-pause" aria-keyshortcuts={shortcut} onClick={onPause}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 4h4v16H6zM14 4h4v16h-4z" />
        </svg>
        <span className="pause-name">{t('play.pause')}</span>
        <KeyHint action="pause" />
      </button>
    </header>
  );
}
