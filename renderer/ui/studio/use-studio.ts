import { useEffect, useEffectEvent } from 'react';
import type { Outline } from '#core/studio/outline.ts';
import { textOf } from '#core/studio/tree.ts';
import { useStore } from '../common/store.ts';
import { type Asked, outlineOf, type Studio, type ViewName } from './studio.ts';
import type { StudioState } from './studio-document.ts';

const LOCALE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

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

/** The language the story is told in, BCP 47: what spelling and reading go by. English where it says none that could be one. */
export function useStoryLocale(studio: Studio): string {
  const { source } = useStudioState(studio);
  const said = textOf(source.root, 'locale') ?? '';
  return LOCALE.test(said) ? said : 'en';
}

/**
 * Carries out what a view is asked to show, once each time: `onAsked` chooses it there and gives it the focus, where it is to
 * have it or nothing else has it any more; else `onLook` brings it in sight.
 */
export function useAsked(studio: Studio, view: ViewName, onAsked: (pointer: string) => void, onLook?: (pointer: string) => void): void {
  const asked = useStore(studio.asked);
  const answer = useEffectEvent(onAsked);
  const look = useEffectEvent((pointer: string) => onLook?.(pointer));
  useEffect(() => {
    if (asked?.view !== view || ANSWERED.has(asked)) return;
    ANSWERED.add(asked);
    if (asked.focus || document.activeElement === document.body) answer(asked.pointer);
    else look(asked.pointer);
  }, [asked, view]);
}
