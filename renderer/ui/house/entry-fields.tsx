import { useId } from 'react';
import { PROP_SIZES } from '#core/contract/house.ts';
import { settingName } from '../catalogue/setting-name.ts';
import { useText } from '../messages/text.tsx';
import { useBundledAssets } from '../studio/use-assets.ts';

export type PropSize = (typeof PROP_SIZES)[number];

interface LikeFieldProps {
  readonly like: string;
  readonly onChange: (like: string) => void;
}

/** Which place a background is like: its counter stands in front, its sounds are heard. */
export function LikeField({ like, onChange }: LikeFieldProps) {
  const { t, locale } = useText();
  const id = useId();
  const { settings } = useBundledAssets();
  const named = [...new Set([like, ...Object.keys(settings)])].map((value) => ({ value, label: settingName(value, t) }));
  return (
    <div className="field">
      <label htmlFor={id}>{t('house.like')}</label>
      <select id={id} className="input" value={like} aria-describedby={`${id}-how`} onChange={({ target }) => onChange(target.value)}>
        {named
          .toSorted((a, b) => a.label.localeCompare(b.label, locale))
          .map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </select>
      <p id={`${id}-how`} className="hint">
        {t('house.like-how')}
      </p>
    </div>
  );
}

interface SizeFieldProps {
  /** Null: as it is. */
  readonly size: PropSize | null;
  readonly onChange: (size: PropSize) => void;
}

/** How large a thing stands on the counter. */
export function SizeField({ size, onChange }: SizeFieldProps) {
  const { t } = useText();
  const id = useId();
  return (
    <fieldset className="field house-size">
      <legend>{t('house.size')}</legend>
      <div className="options">
        {PROP_SIZES.map((each) => (
          <label key={each} className="option">
            <input type="radio" name={id} checked={each === size} onChange={() => onChange(each)} />
            <span>{t(`house.size-${each}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
