import { type ReactNode, useId, useState } from 'react';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { isIn } from './within.ts';

interface FoldProps extends StudioViewProps {
  readonly title: string;
  /** What it holds, in a line; "": nothing is filled in. */
  readonly says: string;
  /** What is said of one that holds nothing. */
  readonly none: string;
  /** Pointers to the places that it has the fields of. */
  readonly holds: readonly string[];
  readonly children: ReactNode;
}

/**
 * Fields that most moments do not need, under a name that says what they hold. It is open to begin with where something
 * is filled in, and opens for whoever is led to a place in it.
 */
export function Fold({ studio, title, says, none, holds, children }: FoldProps) {
  const { t } = useText();
  const id = useId();
  const asked = useStore(studio.asked);
  const { findings } = useStore(studio.findings);
  const { selection } = useStudioState(studio);
  const at = selection.pointer;
  const isLedTo = holds.some((place) => isIn(at, place));
  const [isOpen, setOpen] = useState(says !== '' || isLedTo);
  const [seen, setSeen] = useState({ asked, at });
  if (seen.asked !== asked || seen.at !== at) {
    setSeen({ asked, at });
    if (isLedTo) setOpen(true);
  }
  const faults = findings.filter(({ pointer }) => holds.some((place) => isIn(pointer, place))).length;
  return (
    <div className="studio-fold" role="group" aria-labelledby={`${id}-title`}>
      <button type="button" className="studio-fold-head" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        <span id={`${id}-title`} className="studio-fold-title">
          {title}
        </span>
        {!isOpen && <span className="hint">{says === '' ? none : says}</span>}
        {!isOpen && faults > 0 && <span className="studio-tag studio-tag-trouble">{t('studio.tag-problems', { count: faults })}</span>}
      </button>
      {isOpen && (
        <div id={id} className="studio-fold-inside">
          {children}
        </div>
      )}
    </div>
  );
}
