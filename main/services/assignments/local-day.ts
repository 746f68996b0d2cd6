import type { Day } from '#core/assignments/days.ts';

/** The day a moment falls on where this computer is: "by Friday" ends when Friday ends there. */
export function localDay(moment: Date): Day {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
