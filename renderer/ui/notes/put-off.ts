const REMEMBERED = 'extra-mile.commitments-put-off';

/** The reflections whose commitments this window is not to ask about again; it forgets them when it is closed. */
export function putOff(): readonly string[] {
  return window.sessionStorage.getItem(REMEMBERED)?.split(' ') ?? [];
}

/** @param ids of reflections */
export function putOffThese(ids: readonly string[]): void {
  window.sessionStorage.setItem(REMEMBERED, [...new Set([...putOff(), ...ids])].join(' '));
}
