import { type RefObject, useEffect, useState } from 'react';
import type { Cover, Size } from '../stage/layout.ts';
import type { StageView } from '../stage/stage.ts';
import { stillPicture } from '../stage/still.ts';
import { StillStage } from '../ui/play/still-stage.tsx';
import { coverOf, watchCover } from './cover.ts';

interface StillBehindProps {
  readonly view: StageView;
  /** What covers the lower part of the picture. */
  readonly box: RefObject<HTMLElement | null>;
}

interface Measured {
  readonly size: Size;
  readonly cover: Cover;
}

/** The stage of a machine that can draw neither with WebGL nor on a canvas: one still picture after the other. */
export function StillBehind({ view, box }: StillBehindProps) {
  const [{ size, cover }, setMeasured] = useState(() => measure(box.current));
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    return watchCover(element, () => setMeasured((before) => same(before, measure(element))));
  }, [box]);
  return <StillStage {...stillPicture(view, size, cover)} />;
}

function measure(box: HTMLElement | null): Measured {
  return { size: { width: window.innerWidth, height: window.innerHeight }, cover: coverOf(box) };
}

/** What was measured before, where a page has only breathed by a pixel or two; else what is measured now. */
function same(before: Measured, now: Measured): Measured {
  const moved = Math.abs(before.cover.bottom - now.cover.bottom) + Math.abs(before.cover.top - now.cover.top);
  const sized = before.size.width !== now.size.width || before.size.height !== now.size.height;
  return sized || moved >= 0.005 ? now : before;
}
