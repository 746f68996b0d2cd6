import type { AttemptEvent } from './event.ts';

/** An event that decides how a run goes: the rest (lines read again, hints) decide nothing. */
export type DecidingEvent = Extract<AttemptEvent, { type: 'started' | 'chose' | 'timed-out' }>;

/** `started` and the choices and timeouts that stand at the end of an attempt: what was rewound is left out. */
export function standingEvents(events: readonly AttemptEvent[]): readonly DecidingEvent[] {
  const standingAfter: (readonly DecidingEvent[])[] = [];
  let standing: readonly DecidingEvent[] = [];
  for (const event of events) {
    if (event.type === 'rewound') standing = standingAfter[event.toIndex] ?? standing;
    else if (decides(event)) standing = [...standing, event];
    standingAfter.push(standing);
  }
  return standing;
}

function decides(event: AttemptEvent): event is DecidingEvent {
  return event.type === 'started' || event.type === 'chose' || event.type === 'timed-out';
}
