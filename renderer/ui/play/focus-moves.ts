const CONTROLS = 'button, a[href], input, select, textarea, summary, [role="button"]';
const STOPS = 'button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), summary';

/** Whether a key press belongs to the control it was made on. */
export function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROLS) !== null;
}

/** Moves the focus between the choices, round and round; false where there are none. */
export function moveBetweenChoices(root: HTMLElement | null, step: 1 | -1): boolean {
  return moveAmong([...(root?.querySelectorAll<HTMLElement>('.choice, .let-pass') ?? [])], step);
}

/** Moves the focus between everything that can be pressed in `part`, round and round. */
export function moveWithin(part: HTMLElement | null, step: 1 | -1): boolean {
  return moveAmong([...(part?.querySelectorAll<HTMLElement>(STOPS) ?? [])], step);
}

/** Presses what has the focus, where that is something to press within `root`. */
export function pressFocused(root: HTMLElement | null): boolean {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || root?.contains(activeElement) !== true) return false;
  if (!isOnControl(activeElement)) return false;
  activeElement.click();
  return true;
}

/** Moves the focus from one stop to the next, round and round; false where there are none. */
export function moveAmong(stops: readonly HTMLElement[], step: 1 | -1): boolean {
  if (stops.length === 0) return false;
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at < 0 ? (step === 1 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length;
  stops[next]?.focus();
  return true;
}
