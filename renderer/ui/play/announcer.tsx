import { useEffect, useState } from 'react';

interface AnnouncerProps {
  /** The language of the story. */
  readonly lang: string;
  /** Changes with every line. */
  readonly line: string;
  /** The line with its speaker's name; empty where there is none. */
  readonly told: string;
  /** The customer's mood in words. */
  readonly mood: string;
}

/** Tells each line once to whoever listens instead of looks, and the mood where it has changed. */
export function Announcer({ lang, line, told, mood }: AnnouncerProps) {
  const [listening, setListening] = useState(false);
  // A region that is born with words in it is not read out: the first ones come a moment later.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setListening(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  const [last, setLast] = useState({ line, mood, changed: true });
  if (last.line !== line) setLast({ line, mood, changed: mood !== last.mood });
  return (
    <div className="sr-only" aria-live="polite">
      {listening && (
        <p key={last.line}>
          <span lang={lang}>{told}</span>
          {last.changed && ` ${last.mood}`}
        </p>
      )}
    </div>
  );
}
