import type { ReactNode } from 'react';
import type { HouseLibrary } from '#core/contract/house.ts';
import { useText } from '../messages/text.tsx';
import { UsesList } from './uses-list.tsx';

interface EntryCardProps {
  readonly name: string;
  readonly about?: string;
  readonly facts: Pick<HouseLibrary['props'][number], 'credit' | 'uses'>;
  readonly picture: ReactNode;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** One entry of the library: what it looks like, where it is used, and what can be done with it. */
export function EntryCard({ name, about = '', facts: { credit, uses }, picture, onChange, onRemove }: EntryCardProps) {
  const { t } = useText();
  return (
    <li className="panel house-entry">
      {picture}
      <div className="house-entry-words">
        <h3 className="house-entry-name">{name}</h3>
        {about !== '' && <p>{about}</p>}
        {credit !== null && <p className="hint">{credit}</p>}
        <UsesList uses={uses} />
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onChange} aria-label={t('house.change-of', { name })}>
          {t('house.change')}
        </button>
        <button type="button" className="button button-quiet" onClick={onRemove} aria-label={t('house.remove-of', { name })}>
          {t('house.remove')}
        </button>
      </div>
    </li>
  );
}
