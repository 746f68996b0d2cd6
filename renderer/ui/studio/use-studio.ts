import { useEffect, useEffectEvent } from 'react';
import type { Outline } from '#core/studio/outline.ts';
import { useStore } from '../common/store.ts';
import { type Asked, outlineOf, type Studio, type ViewName } from './studio.ts';
import type { StudioState } from './studio-document.ts';

/** A view that comes back later is not asked again. */
const ANSWERED = new WeakSet<Asked>();

/** The document as it stands. */
export function useStudioState({ document }: Studio): StudioState {
  return useStore(document.state);
}

/** The outline of the text as it stands. */
export function useOutline(studio: Studio): Outline {
  const { source } = useStudioState(studio);
  return outlineOf(source);
}

/** Carries out what a view is asked to show, once each time: `onAsked` chooses it there and gives it the focus. */
export function useAsked(studio: Studio, view: ViewName, onAsked: (pointer: string) => void): void {
  const asked = useStore(studio.asked);
  const answer = useEffectEvent(onAsked);
  useEffect(() => {
    if (asked?.view !== view || ANSWERED.has(asked)) return;
    ANSWERED.add(asked);
    answer(asked.pointer);
  }, [asked, view]);
}
