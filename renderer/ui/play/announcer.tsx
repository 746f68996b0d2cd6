import { useState } from 'react';

interface AnnouncerProps {
  /** Changes with every line. */
  readonly line: string;
  /** The line with its speaker's name; empty where there is none. */
  readonly told: string;
  /** The customer's mood in words. */
  readonly mood: string;
}

/** Tells each line once to whoever listens instead of looks, and the mood where it has changed. */
export function Announcer({ line, told, mood }: AnnouncerProps) {
  const [last, setLast] = useState({ line, mood, changed: true });
  if (last.line !== line) setLast({ line, mood, changed: mood !== last.mood });
  return (
    <div className="sr-only" aria-live="polite">
      <p key={last.line}>
        {told}
        {last.changed && ` ${last.mood}`}
      </p>
    </div>
  );
}
