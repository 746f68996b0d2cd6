import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { Step } from '#core/dialogue/steps.ts';
import { firstPosition, type OpenedAttempt, type Position, positionAfter } from './position.ts';

/** A choice that was taken and not taken back. */
export interface Taken {
  /** Index of its event in the attempt. */
  readonly index: number;
  readonly step: Step;
  /** Where the run rested before. */
  readonly from: Position;
}

/** The choices of an attempt that stand, with the index of each one's event. */
export function takenIn({ program, replay }: OpenedAttempt, events: AttemptDetail['events']): Taken[] {
  const indexes = standingTurns(events);
  let from = firstPosition(program);
  return replay.steps.map((step, at) => {
    const taken = { index: indexes[at] ?? 0, step, from };
    from = positionAfter(program, from, step);
    return taken;
  });
}

function standingTurns(events: AttemptDetail['events']): readonly number[] {
  const after: (readonly number[])[] = [];
  let standing: readonly number[] = [];
  for (const event of events) {
    if (event.type === 'chose' || event.type === 'timed-out') standing = standing.concat(event.index);
    if (event.type === 'rewound') standing = after[event.toIndex] ?? [];
    after.push(standing);
  }
  return standing;
}
