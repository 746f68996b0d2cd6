/** A time as this machine's clock on the wall says it: `2026-11-21T22:53:00`. */
export function wallClock(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(two).join('-');
  return `${day}T${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
}

/** A time as part of a file name, on every file system: `2026-11-21T22-53-00-123Z`. */
export function fileTime(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}
