import { useId } from 'react';
import { useText } from '../../messages/text.tsx';

interface CohortNameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** There is one of this name already. */
  readonly isTaken: boolean;
}

/** What a cohort is called. */
export function CohortName({ name, onName, isTaken }: CohortNameProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('cohort.name')}</label>
      <input
        id={id}
        className="input"
        value={name}
        maxLength={60}
        autoComplete="off"
        aria-invalid={isTaken}
        aria-describedby={`${id}-fault`}
        onChange={(event) => onName(event.target.value)}
      />
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {isTaken && t('cohort.taken')}
      </p>
    </div>
  );
}
