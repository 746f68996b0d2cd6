import { type ReactNode, useId } from 'react';
import type { PlayAction } from '#core/contract/play-keys.ts';
import { KeyHint, useShortcut } from '../common/key-hint.tsx';
import { useText } from '../messages/text.tsx';
import type { Comforts } from './use-comforts.ts';
import { useToolMenu } from './use-tool-menu.ts';

interface PlayToolsProps {
  readonly comforts: Comforts;
  /** What the narrow screen says of the run where it has the tools. */
  readonly about: ReactNode;
}

/** What helps along the way: looking back, skipping, going on by itself, the stage alone, the whole screen. */
export function PlayTools({ comforts, about }: PlayToolsProps) {
  const { t } = useText();
  const { auto, skip, fullscreen } = comforts;
  const { open, place, more, toggle, close, onEscape } = useToolMenu();
  const act = (action: PlayAction): void => {
    close();
    comforts.act(action);
  };
  return (
    <div ref={place} className="tools-place" data-open={open} onKeyDown={onEscape}>
      <button ref={more} type="button" className="button tools-more" aria-expanded={open} onClick={toggle}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 12h.01M12 12h.01M19 12h.01" />
        </svg>
        <span className="sr-only">{t('tools.more')}</span>
      </button>
      <div role="group" aria-label={t('tools.name')} className="play-tools">
        <p className="tools-about">{about}</p>
        <Tool action="backlog" icon={<path d="M5 5h14v11H10l-5 4ZM9 9h7M9 12h5" />} onPress={act}>
          {t('tools.backlog')}
        </Tool>
        <Tool
          action="skip"
          icon={<path d="M4 5 12 12 4 19ZM12 5 20 12 12 19Z" />}
          reason={skip.possible ? null : t(`skip.${skip.reason}`)}
          onPress={act}
          more={t('tools.skip-more')}
        >
          {t('tools.skip')}
        </Tool>
        <Tool
          action="auto"
          icon={<path d="M6 5 14 12 6 19ZM18 5V19" />}
          pressed={auto}
          onPress={act}
          more={t('tools.auto-more')}
        >
          {t('tools.auto')}
        </Tool>
        <Tool
          action="hide"
          icon={<path d="M3 12C7 6 17 6 21 12 17 18 7 18 3 12ZM12 9.5A2.5 2.5 0 1 0 12 14.5 2.5 2.5 0 0 0 12 9.5Z" />}
          onPress={act}
          more={t('tools.hide-more')}
        >
          {t('tools.hide')}
        </Tool>
        {fullscreen.offered && (
          <Tool
            action="fullscreen"
            icon={<path d="M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15" />}
            pressed={fullscreen.on}
            onPress={act}
          >
            {t('tools.fullscreen')}
          </Tool>
        )}
      </div>
    </div>
  );
}

interface ToolProps {
  readonly action: PlayAction;
  readonly icon: ReactNode;
  /** For a switch: whether it is on. */
  readonly pressed?: boolean;
  /** Why it can do nothing now; null or absent: it can. */
  readonly reason?: string | null;
  readonly onPress: (action: PlayAction) => void;
  /** What the short name leaves out. */
  readonly more?: string;
  readonly children: ReactNode;
}

function Tool({ action, icon, pressed, reason = null, onPress, more, children }: ToolProps) {
  const reasonId = useId();
  const shortcut = useShortcut(action);
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={pressed}
      aria-disabled={reason !== null}
      aria-describedby={reason === null ? undefined : reasonId}
      aria-keyshortcuts={shortcut}
      title={reason ?? more}
      onClick={() => onPress(action)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {icon}
      </svg>
      <KeyHint action={action} />
      <span className="tool-name">
        {children}
        {more !== undefined && <span className="sr-only"> {more}</span>}
      </span>
      {reason !== null && (
        <span id={reasonId} hidden>
          {reason}
        </span>
      )}
    </button>
  );
}
