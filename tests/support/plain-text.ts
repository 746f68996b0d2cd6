import type { Page } from '@playwright/test';

/**
 * Words on the screen, or told to a screen reader, that never went through a message of the stand-in language:
 * plain letters outside of texts that say which language they are in (stories, file names, people's names).
 *
 * @param known what may stand in a message as it is: texts of a story, names
 */
export function plainText(page: Page, known: readonly string[]): Promise<string[]> {
  const longestFirst = known.toSorted((a, b) => b.length - a.length);
  return page.evaluate((values) => {
    const left = (text: string): string => values.reduce((rest, value) => rest.replaceAll(value, ' '), text);
    const isPlain = (text: string | null): boolean => text !== null && /[A-Za-z]{2,}/.test(left(text));
    const ownLanguage = (element: Element | null): boolean =>
      element?.closest('[lang]:not(html), bdi, code, script, style') !== null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement: parent, textContent } = node;
      if (isPlain(textContent) && !ownLanguage(parent) && parent?.checkVisibility() === true) {
        found.push(`${parent.tagName.toLowerCase()}.${parent.className}: ${textContent ?? ''}`);
      }
    }
    for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`body [${name}]`)) {
        const text = element.getAttribute(name);
        if (isPlain(text) && !ownLanguage(element)) found.push(`${name}: ${text ?? ''}`);
      }
    }
    if (isPlain(document.title)) found.push(`title of the window: ${document.title}`);
    return found;
  }, longestFirst);
}

/** Texts that a box around them cuts off. */
export function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement: parent, textContent } = node;
      if (parent === null || !parent.checkVisibility() || (textContent ?? '').trim() === '') continue;
      if (parent.closest('.sr-only, .play-stage, [aria-hidden="true"], svg') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()];
      for (let around: Element | null = parent; around !== null && around !== document.body; around = around.parentElement) {
        const edge = around.getBoundingClientRect();
        // One point wide: kept for screen readers.
        if (edge.width <= 1) break;
        const { overflowX, overflowY } = getComputedStyle(around);
        if (['auto', 'scroll'].includes(overflowY)) break;
        const cutsWide = ['hidden', 'clip'].includes(overflowX);
        const cutsHigh = ['hidden', 'clip'].includes(overflowY);
        const isCut = boxes.some(({ left, right, top, bottom, height }) => {
          const wide = cutsWide && (left < edge.left - 1 || right > edge.right + 1);
          // A line's box may stand out of its own height; its letters do not.
          const high = cutsHigh && (top < edge.top - height / 4 || bottom > edge.bottom + height / 4);
          return wide || high;
        });
        if (isCut) found.push(`${around.className}: ${textContent ?? ''}`);
      }
    }
    return found;
  });
}
