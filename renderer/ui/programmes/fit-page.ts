import { type RefObject, useEffect } from 'react';

/** The part of a page that both A4 (210 by 297 mm) and Letter (216 by 279 mm) have inside margins of 12 mm. */
const PAGE = { width: '186mm', height: 252 } as const;

/** CSS defines a millimetre as this many of its pixels, whatever it is printed on. */
const PIXELS_PER_MM = 96 / 25.4;

/** Type sizes in points. */
const LARGEST_PT = 11;
const STEP_PT = 0.25;

/**
 * Ways to lay a sheet out, each down to a size, the first that fits is taken: whole while it reads well,
 * then without the summaries that the catalogue has anyway, as small as can still be read.
 */
const WAYS = [
  { way: 'whole', smallestPt: 8 },
  { way: 'terse', smallestPt: 6.5 },
] as const;

/** Lays a sheet out for one page while it is printed: the largest type with which all of it fits. */
export function useFitPage(paper: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = (): void => {
      if (paper.current !== null) layOut(paper.current);
    };
    const release = (): void => paper.current?.removeAttribute('data-printing');
    window.addEventListener('beforeprint', fit);
    window.addEventListener('afterprint', release);
    return () => {
      window.removeEventListener('beforeprint', fit);
      window.removeEventListener('afterprint', release);
    };
  }, [paper]);
}

function layOut(paper: HTMLElement): void {
  const most = PAGE.height * PIXELS_PER_MM;
  paper.style.setProperty('--sheet-width', PAGE.width);
  for (const { way, smallestPt } of WAYS) {
    paper.setAttribute('data-printing', way);
    for (let size = LARGEST_PT; size >= smallestPt; size -= STEP_PT) {
      paper.style.setProperty('--sheet-size', `${size}pt`);
      if (paper.getBoundingClientRect().height <= most) return;
    }
  }
}
