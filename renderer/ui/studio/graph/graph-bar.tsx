import { useStore } from '../../common/store.ts';
import { thingAt } from '#core/studio/thing.ts';
import { useText } from '../../messages/text.tsx';
import { type Act, itemsFor } from '../acts/acts.ts';
import { Menu } from '../menu.tsx';
import type { StudioViewProps } from '../studio.ts';
import { doWith } from '../words.ts';

interface GraphBarProps extends StudioViewProps {
  /** What the ids of its parts begin with. */
  readonly id: string;
  readonly search: string;
  /** Pointers to what fits the search. */
  readonly found: readonly string[];
  /** How many beats are picked out together. */
  readonly marked: number;
  readonly onSearch: (words: string) => void;
  /** One that was found is to be chosen. */
  readonly onFound: (pointer: string) => void;
  readonly onAct: (act: Act) => void;
  readonly onAdd: () => void;
}

/** What is done with the graph by buttons: search, add, and everything that can be done with what is chosen. */
export function GraphBar({ id, studio, search, found, marked, onSearch, onFound, onAct, onAdd }: GraphBarProps) {
  const { t } = useText();
  const { selection, source } = useStore(studio.document.state);
  const items = itemsFor(studio, selection.pointer);
  const [own] = items;
  const at = found.indexOf(own?.act.pointer ?? '');
  return (
    <div className="graph-bar">
      <div className="field graph-search">
        <label htmlFor={`${id}-search`} className="sr-only">
          {t('studio.graph-search')}
        </label>
        <input
          id={`${id}-search`}
          type="search"
          className="input"
          placeholder={t('studio.graph-search')}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            const next = found[(at + (event.shiftKey ? found.length - 1 : 1)) % found.length];
            if (event.key !== 'Enter' || next === undefined) return;
            event.preventDefault();
            onFound(next);
          }}
        />
        <p role="status" className="hint">
          {search.trim() !== '' && t('studio.graph-found', { count: found.length })}
        </p>
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onAdd}>
          {t('studio.add-beat')}
        </button>
        {own !== undefined && (
          <span id={`${id}-menu`}>
            <Menu
              className="button"
              {...(marked > 1 ? { label: t('studio.graph-do-with-many', { count: marked }) } : doWith(t, thingAt(source, own.act.pointer)))}
              items={items
                .filter(({ act: { does } }) => marked < 2 || does === 'remove')
                .map(({ label, keys, disabled, act }) => ({ label: t(label), ...(keys === undefined ? {} : { keys }), disabled, onChoose: () => onAct(act) }))}
            />
          </span>
        )}
      </div>
    </div>
  );
}
