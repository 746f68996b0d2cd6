import { useId } from 'react';
import { useText } from '../../messages/text.tsx';
import type { VersionChoice } from './version-choices.ts';

interface VersionFieldProps {
  readonly choices: readonly VersionChoice[];
  readonly proposed: string;
  readonly value: string;
  readonly onChange: (version: string) => void;
}

/** Which version it becomes, with what that means for whoever has played it. */
export function VersionField({ choices, proposed, value, onChange }: VersionFieldProps) {
  const { t } = useText();
  const id = useId();
  if (choices.length < 2) return <p>{t('studio.version-is', { version: value })}</p>;
  return (
    <fieldset className="field studio-version-field">
      <legend>{t('studio.version-becomes')}</legend>
      {choices.map(({ version, step }) => (
        <div key={version} className="studio-version-choice">
          <input type="radio" id={`${id}-${version}`} name={id} checked={version === value} onChange={() => onChange(version)} aria-describedby={`${id}-${version}-means`} />
          <label htmlFor={`${id}-${version}`}>
            {version}
            {version === proposed && <span className="studio-tag">{t('studio.version-proposed')}</span>}
          </label>
          <p id={`${id}-${version}-means`} className="hint">
            {t(`studio.version-step-${step ?? 'written'}`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
