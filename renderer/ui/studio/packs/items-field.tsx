import { useText } from '../../messages/text.tsx';
import type { Item } from './choice.ts';
import { Unsaved } from './unsaved.tsx';

interface ItemsFieldProps {
  readonly legend: string;
  readonly items: readonly Item[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Some of what can be shared, to choose from. */
export function ItemsField({ legend, items, chosen, onChosen }: ItemsFieldProps) {
  const { t } = useText();
  if (items.length === 0) return null;
  const toggle = (key: string): void => onChosen(chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]));
  return (
    <fieldset className="field pack-items">
      <legend>{legend}</legend>
      {items.map(({ key, title, file, blocked, drafted }) => (
        <div key={key}>
          <label className="option">
            <input type="checkbox" checked={chosen.has(key)} disabled={blocked !== null} onChange={() => toggle(key)} />
            <span>
              {title}
              {file !== null && <span className="hint">{file}</span>}
              {blocked !== null && <span className="hint">{t('packs.item-faulty')}</span>}
              {drafted !== null && <span className="hint">{t('packs.item-drafted')}</span>}
            </span>
          </label>
          {drafted !== null && <Unsaved file={drafted} title={title} />}
        </div>
      ))}
    </fieldset>
  );
}
