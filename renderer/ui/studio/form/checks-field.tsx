import { useId, useState } from 'react';
import { pointerTo } from '#core/studio/tree.ts';
import { type MessageId, useText } from '../../messages/text.tsx';
import { useField } from './field.ts';
import { type FieldProps, Findings, Odd, type Option } from './fields.tsx';

/** Of more than so many, those that are not chosen are shown when somebody asks for them. */
const FEW = 6;

interface ChecksFieldProps extends FieldProps {
  readonly options: readonly Option[];
  /** What is said where there is nothing to choose from. */
  readonly empty?: MessageId;
}

/** Any number of several: a list of ids in the file, left out where none is chosen. */
export function ChecksField({ studio, pointer, label, hint, options, empty }: ChecksFieldProps) {
  const { t } = useText();
  const id = useId();
  const { node, set, remove } = useField(studio, pointer);
  const [isAsked, setAsked] = useState(false);
  const chosen = node?.children.flatMap((item) => (typeof item.value === 'string' ? [item.value] : [])) ?? [];
  const fits = node === null || (node.kind === 'list' && chosen.length === node.children.length);
  if (!fits) return <Odd studio={studio} pointer={pointer} label={label} />;
  const unknown = chosen.filter((value) => options.every((option) => option.value !== value));
  const all = [...options, ...unknown.map((value) => ({ value, label: t('studio.missing', { name: value }) }))];
  const isLong = all.length > FEW;
  const shown = isLong && !isAsked ? all.filter(({ value }) => chosen.includes(value)) : all;
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    // What is taken out stays in sight, to be put back.
    setAsked(true);
    if (next.length === 0) remove();
    else set(next);
  };
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {all.length === 0 && empty !== undefined && <p className="hint">{t(empty)}</p>}
      <div className="options">
        {shown.map((option, index) => (
          <label className="option" key={option.value}>
            <input
              type="checkbox"
              name={`${id}-${option.value}`}
              data-pointer={index === 0 ? pointer : undefined}
              checked={chosen.includes(option.value)}
              onFocus={() => studio.show(pointer)}
              onChange={() => toggle(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {isLong && (
        <button
          type="button"
          className="button button-quiet studio-checks-all"
          aria-expanded={isAsked}
          data-pointer={shown.length === 0 ? pointer : undefined}
          onClick={() => setAsked(!isAsked)}
        >
          {isAsked ? t('studio.checks-few') : t('studio.checks-all', { count: all.length })}
        </button>
      )}
      <Findings studio={studio} pointer={pointer} />
      {node?.children.map(pointerTo).map((item) => <Findings key={item} studio={studio} pointer={item} />)}
    </fieldset>
  );
}
