import { useEffect, useRef, useState } from 'react';
import { type IdleClock, IdleWatch } from './idle-watch.ts';

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

const PAGE_CLOCK: IdleClock = {
  now: () => Date.now(),
  after: (ms, act) => {
    const timer = window.setTimeout(act, ms);
    return () => window.clearTimeout(timer);
  },
};

interface IdleUse {
  /** 0: never. */
  readonly minutes: number;
  readonly onOver: () => void;
  /** Called at every touch. */
  readonly onTouch?: () => void;
}

/** Whether this window is about to be taken for left alone; `onOver` follows where nobody touches anything. */
export function useIdle(use: IdleUse): boolean {
  const [warned, setWarned] = useState(false);
  const latest = useRef(use);
  useEffect(() => {
    latest.current = use;
  });
  const { minutes } = use;
  useEffect(() => {
    if (minutes === 0) return;
    const watch = new IdleWatch(PAGE_CLOCK, minutes, {
      warn: () => setWarned(true),
      back: () => setWarned(false),
      over: () => {
        setWarned(false);
        latest.current.onOver();
      },
    });
    let pointer = '';
    const touch = (event: Event): void => {
      if (event instanceof PointerEvent && event.type === 'pointermove') {
        // A pointer that rests is said to move when the page moves beneath it.
        const place = `${event.screenX} ${event.screenY}`;
        const rests = pointer === place || pointer === '';
        pointer = place;
        if (rests) return;
      }
      watch.touch();
      latest.current.onTouch?.();
    };
    for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      watch.stop();
      setWarned(false);
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true });
    };
  }, [minutes]);
  return warned;
}
