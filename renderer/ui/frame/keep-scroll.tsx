import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { pageOf } from '../studio/address.ts';

/** Where somebody left a place: how far down, and by which link. */
interface Left {
  readonly top: number;
  readonly link: string | null;
}

/** A title further down than this part of the window has its content out of sight. */
const TITLE_WITHIN = 0.6;

/**
 * A place that is new starts at its top; one that is come back to stands as it was left. It comes after the
 * screens, so that it has the last word over the focus they move.
 */
export function KeepScroll() {
  const [location] = useLocation();
  // What is chosen in a document stands in its address, and its page does not move for it.
  const place = pageOf(location);
  const here = useRef(place);
  const cameBack = useRef(false);
  const places = useRef(new Map<string, Left>());

  useLayoutEffect(() => {
    window.history.scrollRestoration = 'manual';
    const note = (changed: Partial<Left>): void => {
      const before = places.current.get(here.current) ?? { top: 0, link: null };
      places.current.set(here.current, { ...before, ...changed });
    };
    const onScroll = (): void => {
      // The page of the next place is already there while the last one's place is still noted.
      if (!cameBack.current) note({ top: window.scrollY });
    };
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLAnchorElement) note({ link: target.getAttribute('href') });
    };
    const onHistory = (): void => {
      cameBack.current = pageOf(window.location.hash.slice(1)) !== here.current;
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('focusin', onFocus);
    window.addEventListener('popstate', onHistory);
    return () => {
      window.removeEventListener('scroll', onScroll);
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('popstate', onHistory);
    };
  }, []);

  useEffect(() => {
    if (here.current === place) return;
    const left = cameBack.current ? places.current.get(place) : undefined;
    here.current = place;
    cameBack.current = false;
    if (left !== undefined) return goBackTo(left);
    places.current.delete(place);
    startAtTop();
  }, [place]);
  return null;
}

/** Where text is so large that the title would not be in sight, it starts there. */
function startAtTop(): void {
  window.scrollTo(0, 0);
  const title = document.querySelector('main h1');
  if (title !== null && title.getBoundingClientRect().bottom > window.innerHeight * TITLE_WITHIN) title.scrollIntoView();
}

/** Scrolls as far as the page reaches, and further as it fills, until it is there or somebody moves. */
function goBackTo({ top, link }: Left): () => void {
  const ended = new AbortController();
  const stop = (): void => ended.abort();
  let focused = false;
  const reach = (): void => {
    const target = link === null || focused ? null : document.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`);
    if (target !== null) {
      focused = true;
      target.focus({ preventScroll: true });
    }
    window.scrollTo(0, top);
    if (Math.abs(window.scrollY - top) < 2) stop();
  };
  const filling = new ResizeObserver(reach);
  ended.signal.addEventListener('abort', () => filling.disconnect());
  for (const move of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    window.addEventListener(move, stop, { signal: ended.signal, passive: true });
  }
  filling.observe(document.body);
  reach();
  return stop;
}
