import { useEffect, useState } from 'react';

interface AnnouncerProps {
  /** The language of the story. */
  readonly lang: string;
  /** Changes with every line. */
  readonly line: string;
  /** The line with its speaker's name; empty where there is none. */
  readonly told: string;
  /** What the customer's face shows, and the mood, in words. */
  readonly cues: readonly string[];
}

/** Tells each line once to whoever listens instead of looks, and of face and mood what has changed. */
export function Announcer({ lang, line, told, cues }: AnnouncerProps) {
  const [listening, setListening] = useState(false);
  // A region that is born with words in it is not read out: the first ones come a moment later.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setListening(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  const [last, setLast] = useState({ line, cues, fresh: cues });
  if (last.line !== line) setLast({ line, cues, fresh: cues.filter((cue) => !last.cues.includes(cue)) });
  return (
    <div className="sr-only" aria-live="polite">
      {listening && (
        <p key={last.line}>
          <span lang={lang}>{told}</span>
          {last.fresh.map((cue) => ` ${cue}`)}
        </p>
      )}
    </div>
  );
}
