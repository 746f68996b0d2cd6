import { InvalidArgumentError } from 'commander';

/** An option's value that is a day. @throws InvalidArgumentError */
export function isoDay(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  if (Number.isFinite(at) && new Date(at).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It takes a day such as 2026-11-21.');
}
