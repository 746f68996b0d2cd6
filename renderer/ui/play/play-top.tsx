import type { ReactNode } from 'react';
import type { AttemptMode } from '#core/results/event.ts';
import type { Feeling, Scenario } from '#core/scenario/format.ts';
import { KeyHint, useShortcut } from '../common/key-hint.tsx';
import { useText } from '../messages/text.tsx';

interface PlayTopProps {
  readonly scenario: Scenario;
  readonly mode: AttemptMode;
  /** The customer's. */
  readonly name: string;
  /** Null while the customer is not there. */
  readonly feeling: Feeling | null;
  /** Units left and in all; null where the scenario has none. */
  readonly allowance: { readonly left: number; readonly total: number } | null;
  /** What stands beside the pause. */
  readonly tools: ReactNode;
  /** Out of sight, as the stage is looked at. */
  readonly hidden: boolean;
  readonly onPause: () => void;
}

/** What stays in sight during the whole run. */
export function PlayTop(props: PlayTopProps) {
  const { scenario, mode, name, feeling, allowance, tools, hidden, onPause } = props;
  const { t, rich } = useText();
  const shortcut = useShortcut('pause');
  return (
    <header className="play-top" inert={hidden}>
      <h1 className="play-title" lang={scenario.locale}>
        <bdi>{scenario.title}</bdi>
      </h1>
      <p className="tag">{t(`mode.${mode}`)}</p>
      {feeling !== null && (
        <p className="tag">{rich('play.mood', { name: <bdi>{name}</bdi>, feeling: t(`feeling.${feeling}`) })}</p>
      )}
      {allowance !== null && <p className="tag">{t('play.allowance', allowance)}</p>}
      {tools}
      <button type="button" className="button play-pause" aria-keyshortcuts={shortcut} onClick={onPause}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 4h4v16H6zM14 4h4v16h-4z" />
        </svg>
        {t('play.pause')}
        <KeyHint action="pause" />
      </button>
    </header>
  );
}
