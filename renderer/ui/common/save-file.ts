/** How long a browser may take to begin a download before its source goes. */
const GONE_AFTER_MS = 60_000;

/** Gives a file to the browser or the shell, which asks where it goes, or puts it where downloads go. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), GONE_AFTER_MS);
}
