import type { Cover } from '../stage/layout.ts';

/** The most of its height that the stage lets itself be covered at the bottom. */
const MOST_COVERED = 0.7;

/** The part of the window's width in which people stand; what the page has beside it hides nobody. */
const MIDDLE = { from: 0.28, to: 0.72 } as const;

/** What stands over the top of the stage, beside the box at its bottom. */
function headerOf(box: HTMLElement | null): Element | null {
  return box?.closest('main')?.querySelector('header') ?? null;
}

/** How far down something of the header reaches where people stand, in pixels. */
function headerEnd(header: Element | null): number {
  const { innerWidth } = window;
  const boxes = [...(header?.children ?? [])].map((element) => element.getBoundingClientRect());
  const over = boxes.filter(({ left, right }) => left < MIDDLE.to * innerWidth && right > MIDDLE.from * innerWidth);
  return Math.max(0, ...over.map(({ bottom }) => bottom));
}

/** The shares of the window's height that the page covers: from the box's top down, and down to the header's end. */
export function coverOf(box: HTMLElement | null): Cover {
  const height = Math.max(1, window.innerHeight);
  const from = box?.getBoundingClientRect().top ?? height;
  return {
    bottom: Math.min(MOST_COVERED, Math.max(0, 1 - from / height)),
    top: headerEnd(headerOf(box)) / height,
  };
}

/** Calls back whenever the page may cover something else. Returns how to stop. */
export function watchCover(box: HTMLElement, changed: () => void): () => void {
  const watcher = new ResizeObserver(changed);
  for (const element of [box, headerOf(box)]) if (element !== null) watcher.observe(element);
  window.addEventListener('resize', changed);
  return () => {
    watcher.disconnect();
    window.removeEventListener('resize', changed);
  };
}
