/** Takes the focus to the next pane, or to the one before, and from the last one round to the first. */
export function goAround(bench: HTMLElement, step: 1 | -1): void {
  const panes = [...bench.querySelectorAll<HTMLElement>('.studio-pane, .studio-rail')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  // From outside of all of them it goes to the first or the last one.
  const next = panes[at < 0 ? (step > 0 ? 0 : panes.length - 1) : (at + step + panes.length) % panes.length];
  const entry = next?.querySelector<HTMLElement>('[data-entry]') ?? next?.querySelector<HTMLElement>('select');
  entry?.focus();
}
