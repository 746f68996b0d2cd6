import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether an element is at least so many letters (rem) wide: enlarged text makes a wide window a narrow one. Its
 * height is watched with it, for that is what changes when only the text grows.
 */
export function useRoomy(ref: RefObject<HTMLElement | null>, letters: number): boolean {
  const [roomy, setRoomy] = useState(true);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const { width } = element.getBoundingClientRect();
      // Nothing is seen of it while the area is locked.
      if (width > 0) setRoomy(width >= letters * letter);
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [ref, letters]);
  return roomy;
}
