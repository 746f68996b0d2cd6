/** The most hands one number can have: more than fit into any room. */
const MOST = 999;

/** The hands that were counted, each as the id of the choice it went up for, in the order they were counted. */
export type Votes = readonly string[];

/** How many hands a choice has. */
export function handsFor(votes: Votes, choice: string): number {
  return votes.filter((one) => one === choice).length;
}

/** One hand more for a choice. */
export function addHand(votes: Votes, choice: string): Votes {
  return handsFor(votes, choice) < MOST ? [...votes, choice] : votes;
}

/** One hand less for a choice: the one counted last. */
export function takeHand(votes: Votes, choice: string): Votes {
  const at = votes.lastIndexOf(choice);
  return at < 0 ? votes : votes.toSpliced(at, 1);
}

/** Takes back the hand that was counted last, whatever it went up for. */
export function takeLast(votes: Votes): Votes {
  return votes.slice(0, -1);
}

/** The choices that most hands went up for, in the order given: more than one where they are level, none without hands. */
export function leaders(votes: Votes, choices: readonly string[]): string[] {
  const most = Math.max(0, ...choices.map((choice) => handsFor(votes, choice)));
  return most === 0 ? [] : choices.filter((choice) => handsFor(votes, choice) === most);
}
