import { useId, useRef, useState } from 'react';
import { useText } from '../messages/text.tsx';
import { SearchFilter } from './search-filter.tsx';
import { FAR, filtersIn, isSearching, LENGTHS, NO_SEARCH, type Search } from './search.ts';

/** Something to filter by, as the screen calls it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

interface CatalogueSearchProps {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  /** How many scenarios fit, of how many. */
  readonly shown: number;
  readonly all: number;
  readonly settings: readonly Named[];
  readonly topics: readonly Named[];
}

/** Finds scenarios by words and filters, and says at once how many there are. */
export function CatalogueSearch({ search, onSearch, shown, all, settings, topics }: CatalogueSearchProps) {
  const { t } = useText();
  const filters = filtersIn(search);
  const [open, setOpen] = useState(filters > 0);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const clear = (): void => {
    onSearch(NO_SEARCH);
    // The button that was pressed goes away.
    box.current?.focus();
  };
  return (
    <search className="finder" aria-label={t('find.title')}>
      <div className="finder-row">
        <label htmlFor={`${id}-words`} className="finder-words">
          {t('find.words')}
          <input
            id={`${id}-words`}
            ref={box}
            type="search"
            className="input"
            value={search.words}
            autoComplete="off"
            onChange={(event) => onSearch({ ...search, words: event.target.value })}
          />
        </label>
        <button
          type="button"
          className="button finder-toggle"
          aria-expanded={open}
          aria-controls={`${id}-filters`}
          onClick={() => setOpen(!open)}
        >
          {t('find.filters', { count: filters })}
        </button>
      </div>
      <div id={`${id}-filters`} className="finder-filters" data-open={open}>
        <SearchFilter
          label={t('find.setting')}
          any={t('find.anywhere')}
          options={settings}
          chosen={search.setting}
          onChoose={(setting) => onSearch({ ...search, setting })}
        />
        <SearchFilter
          label={t('find.topic')}
          any={t('find.anything')}
          options={topics}
          chosen={search.topic}
          onChoose={(topic) => onSearch({ ...search, topic })}
        />
        <SearchFilter
          label={t('find.length')}
          any={t('find.any-length')}
          options={LENGTHS.map((length) => ({ id: length, name: t(`find.length-${length}`) }))}
          chosen={search.length}
          onChoose={(chosen) => onSearch({ ...search, length: LENGTHS.find((length) => length === chosen) ?? null })}
        />
        <SearchFilter
          label={t('find.far')}
          any={t('find.any-far')}
          options={FAR.map((far) => ({ id: far, name: t(`find.far-${far}`) }))}
          chosen={search.far}
          onChoose={(chosen) => onSearch({ ...search, far: FAR.find((far) => far === chosen) ?? null })}
        />
      </div>
      <div className="finder-row finder-count">
        <div role="status">
          <p>{isSearching(search) ? t('find.some', { shown, all }) : t('find.all', { all })}</p>
          {shown === 0 && <p className="finder-none">{t('find.none')}</p>}
        </div>
        {isSearching(search) && (
          <button type="button" className="button" onClick={clear}>
            {t('find.clear')}
          </button>
        )}
      </div>
    </search>
  );
}
