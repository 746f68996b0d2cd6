/** The angles of a clock's hands, radians clockwise from twelve. */
export interface Hands {
  readonly hour: number;
  readonly minute: number;
}

/** `minutes` past `hour`. */
export function handsAt(hour: number, minutes: number): Hands {
  const turn = Math.PI * 2;
  return { hour: (((hour % 12) + minutes / 60) / 12) * turn, minute: (minutes / 60) * turn };
}
