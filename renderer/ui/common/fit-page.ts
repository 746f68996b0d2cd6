import { type RefObject, useEffect } from 'react';

/** The part of a page that both A4 (210 by 297 mm) and Letter (216 by 279 mm) have inside margins of 12 mm. */
const PAGE = { width: '186mm', height: 252 } as const;

/** CSS defines a millimetre as this many of its pixels, whatever it is printed on. */
const PIXELS_PER_MM = 96 / 25.4;

/** The step from one type size to the next, in points. */
const STEP_PT = 0.25;

/** A way to lay something out on paper, and the type sizes in points that it is tried with. */
export interface PaperWay {
  /** What the element's `data-printing` says. */
  readonly way: string;
  readonly largestPt: number;
  readonly smallestPt: number;
  /** How tall it may be, in pages; what is left of a page before something that is not to be cut counts too. */
  readonly pages: number;
}

/**
 * A sheet of one page: whole while it reads well, then without the summaries that the catalogue has anyway, as
 * small as can still be read.
 */
const SHEET: readonly PaperWay[] = [
  { way: 'whole', largestPt: 11, smallestPt: 8, pages: 1 },
  { way: 'terse', largestPt: 11, smallestPt: 6.5, pages: 1 },
];

/** Lays a sheet out for one page while it is printed. */
export function useFitPage(paper: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = (): void => {
      if (paper.current !== null) fitPage(paper.current, SHEET);
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

/** Lays a paper out: the first way that fits, with the largest type with which all of it does. */
export function fitPage(paper: HTMLElement, ways: readonly PaperWay[]): void {
  paper.style.setProperty('--sheet-width', PAGE.width);
  for (const { way, largestPt, smallestPt, pages } of ways) {
    paper.setAttribute('data-printing', way);
    const most = pages * PAGE.height * PIXELS_PER_MM;
    for (let size = largestPt; size >= smallestPt; size -= STEP_PT) {
      paper.style.setProperty('--sheet-size', `${size}pt`);
      if (paper.getBoundingClientRect().height <= most) return;
    }
  }
}
