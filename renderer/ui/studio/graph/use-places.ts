import { useEffect, useMemo, useRef, useState } from 'react';
import type { Outline } from '#core/studio/outline.ts';
import { layOut, type Places, type Plan } from './lay-out.ts';
import { boxOf } from './measures.ts';
import { settle } from './settle.ts';

/** More boxes than these are laid out beside the page, which goes on meanwhile. */
const FEW = 60;

/** Where the boxes of a plan are by themselves; null while the first layout is on its way. */
export function usePlaces(plan: Plan): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  useEffect(() => layOutLater(plan, (fresh) => setPlaces((before) => settle(before ?? {}, fresh, plan))), [plan]);
  return places;
}

/** Lays a plan out, in a worker where it is large. @returns what gives up */
export function layOutLater(plan: Plan, done: (places: Places) => void): () => void {
  if (Object.keys(plan.boxes).length <= FEW) {
    done(layOut(plan));
    return () => undefined;
  }
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  worker.addEventListener('message', ({ data }: MessageEvent<Places>) => {
    worker.terminate();
    done(data);
  });
  worker.addEventListener('error', (event) => {
    // Without its worker the page waits for the layout; it has one all the same.
    event.preventDefault();
    worker.terminate();
    done(layOut(plan));
  });
  worker.postMessage(plan, []);
  return () => worker.terminate();
}

/** What of an outline is laid out; the same object for as long as that is the same. */
export function usePlan(outline: Outline, rem: number): Plan {
  const said = JSON.stringify(planOf(outline, rem));
  return useMemo(() => {
    const plan: Plan = JSON.parse(said);
    return plan;
  }, [said]);
}

function planOf({ beats, edges }: Outline, rem: number): Plan {
  return {
    boxes: Object.fromEntries(beats.map((beat) => [beat.id, boxOf(beat, rem)])),
    ways: edges.flatMap(({ from, to, dangling }) => (from === null || dangling || from === to ? [] : [[from, to] as const])),
    rem,
  };
}

/** The size of the page's letters, in pixels; it changes with the settings and the browser's zoom of text. */
export function useRem(): number {
  const [rem, setRem] = useState(readRem);
  const last = useRef(rem);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      const now = readRem();
      if (now !== last.current) setRem(now);
      last.current = now;
    });
    watch.observe(document.documentElement);
    return () => watch.disconnect();
  }, []);
  return rem;
}

function readRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
