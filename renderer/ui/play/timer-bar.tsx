import { type CSSProperties, useEffect, useState } from 'react';
import { useText } from '../messages/text.tsx';

interface TimerBarProps {
  readonly totalMs: number;
  /** Asks for the milliseconds that are left; null: no timer any more. */
  readonly remainingMs: () => number | null;
}

const LOOK_EVERY_MS = 200;
const LAST_SECONDS = 5;

/** The time that is left, in words and as a bar that does nothing but get shorter. */
export function TimerBar({ totalMs, remainingMs }: TimerBarProps) {
  const { t } = useText();
  const [left, setLeft] = useState(() => remainingMs() ?? 0);
  useEffect(() => {
    const look = window.setInterval(() => setLeft(remainingMs() ?? 0), LOOK_EVERY_MS);
    return () => window.clearInterval(look);
  }, [remainingMs]);
  const seconds = Math.ceil(left / 1000);
  const share: CSSProperties & Record<'--left', string> = { '--left': (left / totalMs).toFixed(3) };
  return (
    <div className="timer">
      <p className="timer-text" role="timer" aria-live="off">
        {t('timer.left', { seconds })}
      </p>
      <div className="timer-track" aria-hidden="true">
        <div className="timer-bar" style={share} />
      </div>
      <p className="sr-only" aria-live="polite">
        {announcement(t, left, totalMs)}
      </p>
    </div>
  );
}

/** Said twice: at half of the time, and when five seconds are left. */
function announcement(t: ReturnType<typeof useText>['t'], left: number, total: number): string {
  if (left <= LAST_SECONDS * 1000) return t('timer.last', { seconds: LAST_SECONDS });
  if (left <= total / 2) return t('timer.half', { seconds: Math.round(total / 2000) });
  return '';
}
