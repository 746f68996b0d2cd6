import { useId } from 'react';
import { useText } from '../messages/text.tsx';
import { factorsWith } from './timer-factors.ts';

interface TimerFieldProps {
  readonly factor: number;
  readonly hint: string;
  readonly onChange: (factor: number) => void;
}

/** How long the timed moments last. */
export function TimerField({ factor, hint, onChange }: TimerFieldProps) {
  const { t } = useText();
  const selectId = useId();
  const hintId = useId();
  return (
    <div className="field">
      <label htmlFor={selectId}>{t('timers.label')}</label>
      <select
        id={selectId}
        className="input"
        value={String(factor)}
        aria-describedby={hintId}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {factorsWith(factor).map((one) => (
          <option key={one} value={String(one)}>
            {factorName(t, one)}
          </option>
        ))}
      </select>
      <p id={hintId} className="hint">
        {hint}
      </p>
    </div>
  );
}

function factorName(t: ReturnType<typeof useText>['t'], factor: number): string {
  if (factor === 0) return t('timers.off');
  return factor === 1 ? t('timers.as-written') : t('timers.times', { factor });
}
