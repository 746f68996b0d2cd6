import { useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../messages/text.tsx';

/** A line as it is repeated beside the choices. */
export interface SaidLine {
  /** Its place in the scene, from 0. */
  readonly at: number;
  /** Null: the narrator. */
  readonly speaker: string | null;
  readonly say: string;
}

interface SaidProps {
  /** The language of the story. */
  readonly lang: string;
  readonly lines: readonly SaidLine[];
  /** Place of the line that stands out: the customer's last. */
  readonly main: number;
}

/** What was told before the choices, so that nobody has to choose from memory. */
export function Said({ lang, lines, main }: SaidProps) {
  const { t } = useText();
  const box = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // Where there is little room the last words are in sight, and keys reach the others.
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const measure = (): void => {
      setScrolls(current.scrollHeight > current.clientHeight + 1);
      current.scrollTop = current.scrollHeight;
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  return (
    <section ref={box} className="said" aria-label={t('play.said')} tabIndex={scrolls ? 0 : undefined}>
      {lines.map(({ at, speaker, say }) => (
        <p
          key={at}
          lang={lang}
          className={at === main ? 'said-main' : 'said-line'}
          data-speaker={speaker === null ? 'narrator' : 'person'}
        >
          {speaker !== null && (
            <bdi className={at === main ? 'nameplate nameplate-said' : 'said-name'}>{speaker}</bdi>
          )}
          <span>{say}</span>
        </p>
      ))}
    </section>
  );
}
