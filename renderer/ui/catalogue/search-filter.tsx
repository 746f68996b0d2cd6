import type { Named } from './catalogue-search.tsx';

interface SearchFilterProps {
  readonly label: string;
  /** What it says where it filters nothing. */
  readonly any: string;
  readonly options: readonly Named[];
  /** Null: it filters nothing. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** One filter of the catalogue. */
export function SearchFilter({ label, any, options, chosen, onChoose }: SearchFilterProps) {
  return (
    <label className="finder-filter">
      {label}
      <select
        className="input"
        data-set={chosen !== null}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{any}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
