/** How often a property test tries: a sample, or the full count under `LONG=1`. */
export function runs(sample: number, full: number): number {
  return process.env['LONG'] === '1' ? full : sample;
}
