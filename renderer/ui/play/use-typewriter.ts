import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Settings } from '#core/contract/settings.ts';

const LETTERS_A_SECOND = { slow: 28, normal: 48, fast: 90 } as const;

/** How much of a line is there by now. */
export interface Typed {
  readonly there: string;
  readonly yetToCome: string;
}

/**
 * Types a text out, letter by letter as readers count letters.
 *
 * @param id changes with every text, also where the same words come again
 * @param complete the text stands there in full, whatever the time
 */
export function useTypewriter(
  id: string,
  text: string,
  speed: Settings['textSpeed'],
  complete: boolean,
  onComplete: () => void,
): Typed {
  const letters = useMemo(
    () => Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment),
    [text],
  );
  const [progress, setProgress] = useState({ id, count: 0 });
  const done = useEffectEvent(onComplete);

  const instant = speed === 'instant';
  useEffect(() => {
    if (complete) return;
    if (instant) return done();
    const rate = LETTERS_A_SECOND[speed] / 1000;
    const began = performance.now();
    const tick = (): void => {
      const count = Math.min(letters.length, Math.floor((performance.now() - began) * rate + 1));
      setProgress({ id, count });
      if (count >= letters.length) done();
      else frame = requestAnimationFrame(tick);
    };
    let frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [id, letters, speed, complete, instant]);

  const count = complete || instant ? letters.length : progress.id === id ? progress.count : 0;
  return { there: letters.slice(0, count).join(''), yetToCome: letters.slice(count).join('') };
}
