import type { Break } from '#core/results/compare.ts';

/** Says at which step a stored attempt can no longer be followed in an edited scenario, and why. */
export function breakMessage(broken: Break & { readonly variant: string | null }): string {
  const { step, at, event } = broken;
  const where = `breaks at step ${step}`;
  const beat = `"${at ?? ''}"`;
  const choice = event?.type === 'chose' ? `"${event.choice}"` : 'the timer';
  switch (broken.reason) {
    case 'no-such-variant':
      return `${where}: there is no variant "${broken.variant ?? ''}" any more`;
    case 'wrong-beat':
      return `${where}: ${choice} was taken at "${event !== null && 'beat' in event ? event.beat : ''}", and the run now stands at ${beat}`;
    case 'no-such-choice':
      return `${where}: ${beat} has no choice ${choice} any more`;
    case 'not-offered':
      return `${where}: ${choice} is not offered at ${beat} any more`;
    case 'too-dear':
      return `${where}: what is left of the allowance no longer covers ${choice} at ${beat}`;
    case 'no-timer':
      return `${where}: ${beat} has no timer any more`;
    case 'goes-on':
      return `${where}: the attempt had ended, and the story now goes on at ${beat}`;
    case 'stuck':
      return `${where}: the attempt had ended, and the run is now stuck at ${beat}`;
    default:
      return `${where}: its events do not follow one another (${broken.reason})`;
  }
}
