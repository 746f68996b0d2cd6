import { type ReactNode, useId, useState } from 'react';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { findingSays } from '../findings/finding-says.ts';
import { weightOf } from '../findings/weights.ts';
import type { Studio, StudioViewProps } from '../studio.ts';
import { useStoryLocale } from '../use-studio.ts';
import { useField } from './field.ts';
import { Wording } from './wording.tsx';

export interface FieldProps extends StudioViewProps {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string;
}

interface FramedProps extends FieldProps {
  /** Id of the control. */
  readonly id: string;
  /** What the form can show stands there, or nothing does. */
  readonly fits: boolean;
  readonly children: ReactNode;
}

/** A field with its name, what is said about it, and what the prover has found in it. */
function Framed({ studio, pointer, label, hint, id, fits, children }: FramedProps) {
  return (
    <div className="field">
      <label htmlFor={fits ? id : undefined}>{label}</label>
      {fits ? children : <Odd studio={studio} pointer={pointer} label={label} />}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <Findings studio={studio} pointer={pointer} id={`${id}-findings`} />
    </div>
  );
}

/** Something stands there that the form has no control for: it is left as it is, and can be looked at in the text. */
export function Odd({ studio, pointer, label }: FieldProps) {
  const { t } = useText();
  return (
    <div className="note" data-pointer={pointer} tabIndex={-1}>
      <p>{t('studio.odd', { label })}</p>
      <div className="note-actions">
        <button type="button" className="button" onClick={() => studio.show(pointer, 'json')}>
          {t('studio.odd-show')}
        </button>
      </div>
    </div>
  );
}

/** What the prover has found at this very place. */
export function Findings({ studio, pointer, id }: StudioViewProps & { readonly pointer: string; readonly id?: string }) {
  const text = useText();
  const found = useStore(studio.findings);
  const here = found.findings.filter((finding) => finding.pointer === pointer);
  if (here.length === 0) return null;
  const { source } = studio.document.state.get();
  return (
    <ul id={id} className="studio-findings">
      {here.map((finding) => {
        const weight = weightOf(found, finding);
        const { words, lang } = findingSays(text, source, finding);
        return (
          <li key={finding.rule} data-severity={weight}>
            <strong>{text.t(`studio.severity-${weight}`)}</strong> <span lang={lang}>{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What every control has in common: it is found by its place, described, and chosen when it gets the focus. */
function controlProps(studio: Studio, { id, pointer, hint, more }: { readonly id: string; readonly pointer: string; readonly hint?: string | undefined; readonly more?: string | undefined }) {
  const found = studio.findings.get();
  const isFaulty = found.findings.some((finding) => finding.pointer === pointer && weightOf(found, finding) === 'error');
  return {
    id,
    'data-pointer': pointer,
    'aria-describedby': [...(hint === undefined ? [] : [`${id}-hint`]), ...(more === undefined ? [] : [more]), `${id}-findings`].join(' '),
    'aria-invalid': isFaulty || undefined,
    onFocus: () => studio.show(pointer),
  };
}

interface TextFieldProps extends FieldProps {
  /** Lines to begin with; left out: one line only. */
  readonly rows?: number;
  /** An empty text stays in the file; else an empty field is left out of it. */
  readonly required?: boolean;
}

/** A text. */
export function TextField({ studio, pointer, label, hint, rows, required = false }: TextFieldProps) {
  const id = useId();
  const { node, type, remove } = useField(studio, pointer);
  const value = typeof node?.value === 'string' ? node.value : '';
  const locale = useStoryLocale(studio);
  // Nobody plays a note: how it reads is its author's own affair.
  const more = rows === undefined || pointer.endsWith('/notes') ? undefined : `${id}-wording`;
  const props = {
    ...controlProps(studio, { id, pointer, hint, more }),
    className: 'input studio-text',
    value,
    // The platform's spelling checker goes by the language of the story, not of the screen.
    spellCheck: true,
    lang: locale,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      if (target.value === '' && !required) remove();
      else type(target.value);
    },
  };
  return (
    <Framed studio={studio} pointer={pointer} label={label} {...(hint === undefined ? {} : { hint })} id={id} fits={node === null || node.kind === 'text'}>
      {rows === undefined ? <input {...props} autoComplete="off" /> : <textarea {...props} rows={rows} />}
      {more !== undefined && <Wording studio={studio} pointer={pointer} words={value} id={more} />}
    </Framed>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly min: number;
  readonly max: number;
  /** What holds where nothing is said. */
  readonly usual?: number;
}

/** A whole number; what is none stays in the field, with what is wrong, and is not written. */
export function NumberField({ studio, pointer, label, hint, min, max, usual }: NumberFieldProps) {
  const { t } = useText();
  const id = useId();
  const { node, type, remove } = useField(studio, pointer);
  const [unfit, setUnfit] = useState<string | null>(null);
  const value = typeof node?.value === 'number' ? String(node.value) : '';
  return (
    <Framed studio={studio} pointer={pointer} label={label} {...(hint === undefined ? {} : { hint })} id={id} fits={node === null || node.kind === 'number'}>
      <input
        {...controlProps(studio, { id, pointer, hint })}
        className="input studio-number"
        inputMode="numeric"
        autoComplete="off"
        value={unfit ?? value}
        placeholder={usual === undefined ? undefined : String(usual)}
        onBlur={() => setUnfit(null)}
        onChange={({ target }) => {
          const said = target.value.trim().replace('−', '-');
          const number = Number(said);
          const isFit = /^-?\d+$/.test(said) && number >= min && number <= max;
          setUnfit(said === '' || isFit ? null : target.value);
          if (said === '') remove();
          else if (isFit) type(number);
        }}
      />
      <p className="hint-trouble" role="alert">
        {unfit !== null && t('studio.number-unfit', { min, max })}
      </p>
    </Framed>
  );
}

/** Something to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  /** The option for nothing, which leaves it out of the file. Left out: something has to be chosen. */
  readonly none?: string;
  /** What is asked for while nothing is chosen. */
  readonly ask?: string;
  /** What that which is chosen and not among them is called. */
  readonly gone?: string | undefined;
}

/** One of several; what is named in the file and not among them is shown as missing. */
export function SelectField({ studio, pointer, label, hint, options, none, ask, gone }: SelectFieldProps) {
  const { t } = useText();
  const id = useId();
  const { node, set, remove } = useField(studio, pointer);
  const value = typeof node?.value === 'string' ? node.value : '';
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <Framed studio={studio} pointer={pointer} label={label} {...(hint === undefined ? {} : { hint })} id={id} fits={node === null || node.kind === 'text'}>
      <select
        {...controlProps(studio, { id, pointer, hint })}
        className="input"
        value={value}
        onChange={({ target }) => {
          if (target.value === '') remove();
          else set(target.value);
        }}
      >
        <option value="" disabled={none === undefined}>
          {none ?? ask ?? t('studio.choose')}
        </option>
        {!isKnown && <option value={value}>{gone ?? t('studio.missing', { name: value })}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  );
}

/** Yes or no; no is left out of the file. */
export function CheckField({ studio, pointer, label, hint }: FieldProps) {
  const id = useId();
  const { node, set, remove } = useField(studio, pointer);
  if (node !== null && node.kind !== 'boolean') return <Odd studio={studio} pointer={pointer} label={label} />;
  return (
    <div className="field">
      <label className="option" htmlFor={id}>
        <input
          {...controlProps(studio, { id, pointer, hint })}
          type="checkbox"
          checked={node?.value === true}
          onChange={({ target }) => (target.checked ? set(true) : remove())}
        />
        <span>
          {label}
          {hint !== undefined && (
            <span id={`${id}-hint`} className="hint">
              {hint}
            </span>
          )}
        </span>
      </label>
      <Findings studio={studio} pointer={pointer} id={`${id}-findings`} />
    </div>
  );
}
