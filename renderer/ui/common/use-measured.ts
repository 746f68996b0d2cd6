import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'react';

/**
 * What follows from how wide an element is, in letters (rem): enlarged text makes a wide window a narrow one. Its
 * height is watched with it, for that is what changes when only the text grows.
 *
 * @param first until it has been measured
 * @param judge told the width in letters
 */
export function useMeasured<Judged>(ref: RefObject<HTMLElement | null>, first: Judged, judge: (letters: number) => Judged): Judged {
  const [judged, setJudged] = useState(first);
  const measure = useEffectEvent((element: HTMLElement) => {
    const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { width } = element.getBoundingClientRect();
    // Nothing is seen of it while the area is locked.
    if (width > 0) setJudged(judge(width / letter));
  });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    measure(element);
    const watching = new ResizeObserver(() => measure(element));
    watching.observe(element);
    return () => watching.disconnect();
  }, [ref]);
  return judged;
}
