/** A time as part of a file name, on every file system: `2026-11-21T22-53-00-123Z`. */
export function fileTime(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}
