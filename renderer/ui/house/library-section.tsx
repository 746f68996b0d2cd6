import type { ReactNode } from 'react';
import type { HouseEntry } from '#core/contract/house.ts';
import { useText } from '../messages/text.tsx';

interface LibrarySectionProps {
  readonly kind: HouseEntry['kind'];
  readonly isEmpty: boolean;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** All of one kind, and the way to more. */
export function LibrarySection({ kind, isEmpty, onAdd, children }: LibrarySectionProps) {
  const { t } = useText();
  return (
    <section className="house-section" aria-labelledby={`house-${kind}`}>
      <h2 id={`house-${kind}`}>{t(`house.of-${kind}`)}</h2>
      <p className="hint">{t(`house.of-${kind}-lead`)}</p>
      {isEmpty ? <p>{t(`house.no-${kind}`)}</p> : <ul className="house-entries">{children}</ul>}
      <div className="actions">
        <button type="button" className="button" onClick={onAdd}>
          {t(`house.add-${kind}`)}
        </button>
      </div>
    </section>
  );
}
