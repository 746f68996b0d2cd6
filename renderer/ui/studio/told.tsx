import './told.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { windowClock } from '../common/clock.ts';
import { useStore } from '../common/store.ts';
import { type Text, useText } from '../messages/text.tsx';
import { stepBack } from './steps.ts';
import type { StudioViewProps, Told as TellsOf } from './studio.ts';
import { useStudioState } from './use-studio.ts';
import { didWords, thingWords } from './words.ts';

const SHOWN_MS = 6_000;

/** What has just happened, for ears and eyes; a removal with its way back at hand until something else happens. */
export function Told({ studio }: StudioViewProps) {
  const { t } = useText();
  const told = useStore(studio.told);
  const { history } = useStudioState(studio);
  const [of, setOf] = useState({ told, history });
  if (of.told !== told) setOf({ told, history });
  const isOver = told === null || (hasWay(told) && of.told === told && of.history !== history);
  useEffect(() => {
    if (isOver && told !== null) studio.told.set(null);
  }, [isOver, studio, told]);
  const notice = useRef<HTMLDivElement>(null);
  useGoneWithWhatIsNext(studio, notice);
  // What can be seen anyway goes by itself; a refusal and a way back stay until something else is done.
  useEffect(() => {
    if (told === null || hasWay(told) || told.what === 'refused') return undefined;
    const timer = windowClock.setTimeout(() => studio.told.set(null), SHOWN_MS);
    return () => windowClock.clearTimeout(timer);
  }, [studio, told]);
  // The views have given it room: where somebody is stays in sight.
  const isShown = told !== null;
  useEffect(() => {
    if (isShown) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  const go = (pointer: string): void => {
    studio.told.set(null);
    studio.show(pointer, 'form');
  };
  return (
    <div ref={notice} className="studio-told" data-shown={told === null ? undefined : ''}>
      <p role="status">{told === null ? '' : tell(t, told)}</p>
      {told !== null && (
        <div className="actions">
          {told.what === 'removed' && (
            <button type="button" className="button" onClick={() => stepBack(studio, 'outline')}>
              {t('studio.undo')}
            </button>
          )}
          {told.what === 'branched' && (
            <button type="button" className="button" onClick={() => go(told.pointer)}>
              {t('studio.branched-go')}
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={() => studio.told.set(null)}>
            {t('action.dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Keys that only lead about: whoever goes to the notice by them finds it. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['Tab', 'F6', 'Shift', 'Control', 'Alt', 'Meta']);

/** What was told is over as soon as something else is pressed, outside of it; the way back stays in the bar. */
function useGoneWithWhatIsNext(studio: StudioViewProps['studio'], notice: RefObject<HTMLElement | null>): void {
  const told = useStore(studio.told);
  useEffect(() => {
    if (told === null) return undefined;
    const go = (event: MouseEvent | KeyboardEvent): void => {
      const isOnTheWay = event instanceof KeyboardEvent && (ON_THE_WAY.has(event.key) || event.ctrlKey || event.metaKey);
      const isWithin = event.target instanceof Node && notice.current?.contains(event.target) === true;
      if (!isOnTheWay && !isWithin) studio.told.set(null);
    };
    // Before whatever is pressed tells of itself.
    window.addEventListener('click', go, true);
    window.addEventListener('keydown', go, true);
    return () => {
      window.removeEventListener('click', go, true);
      window.removeEventListener('keydown', go, true);
    };
  }, [notice, studio, told]);
}

/** What is told of with a way to go stays until something else is done. */
function hasWay({ what }: TellsOf): boolean {
  return what === 'removed' || what === 'branched';
}

function tell(t: Text['t'], told: TellsOf): string {
  switch (told.what) {
    case 'refused':
      return t(`studio.refused-${told.why}`);
    case 'removed':
      return t('studio.removed', { thing: thingWords(t, told.thing), dangling: told.dangling });
    case 'first-person':
      return t('studio.told-first-person', { name: told.name });
    case 'branched':
      return t('studio.branched');
    case 'published':
      return t('studio.published', { version: told.version });
    case 'withdrawn':
      return t('studio.withdrawn');
    case 'undone':
    case 'redone':
      return t(`studio.${told.what}`, { what: didWords(t, told.kind, told.thing) });
  }
}
