import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { AccessReport } from '#core/contract/privacy.ts';
import { nameKey } from '#core/roster/label.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';

interface ErasureFormProps {
  readonly report: AccessReport;
  readonly erasing: boolean;
  readonly error: Error | null;
  readonly onErase: (typed: string) => void;
  /** The way back. */
  readonly children: ReactNode;
}

/** What goes, what stays, and the name to be typed. What was typed stays whatever happens. */
export function ErasureForm({ report, erasing, error, onErase, children }: ErasureFormProps) {
  const { t, rich } = useText();
  const [typed, setTyped] = useState('');
  const [differs, setDiffers] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const { name } = report.person;
  const refused = error !== null && toCallFailure(error).code === 'not-allowed';
  const wrong = differs || refused;
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fits = nameKey(typed.trim()) === nameKey(name);
    setDiffers(!fits);
    if (!fits) box.current?.focus();
    else if (!erasing) onErase(typed);
  };
  return (
    <form className="panel erasure" onSubmit={submit} noValidate>
      <What report={report} />
      <div className="field">
        <label htmlFor={`${id}-name`}>{rich('erasure.type-name', { name: <bdi key="name">{name}</bdi> })}</label>
        <input
          id={`${id}-name`}
          ref={box}
          className="input"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          aria-invalid={wrong}
          aria-describedby={`${id}-fault`}
          onChange={(event) => {
            setTyped(event.target.value);
            setDiffers(false);
          }}
        />
        <p id={`${id}-fault`} className="hint-trouble" role="alert">
          {wrong && t('erasure.differs')}
        </p>
      </div>
      {error !== null && !refused && <FailureNote error={error} what={t('erasure.failed')} />}
      <div className="actions">
        <button type="submit" className="button button-danger" aria-disabled={erasing}>
          {t('erasure.do')}
        </button>
        {children}
      </div>
      <p role="status">{erasing && t('erasure.doing')}</p>
    </form>
  );
}

function What({ report }: { readonly report: AccessReport }) {
  const { t } = useText();
  const over = report.attempts.filter(({ mode, status }) => mode === 'assessed' && status !== 'in-progress').length;
  const open = report.attempts.filter(({ status }) => status === 'in-progress').length;
  return (
    <>
      <h2>{t('erasure.goes')}</h2>
      <ul className="points">
        <li>{t('erasure.goes-name')}</li>
        <li>{t('erasure.goes-practice', { count: report.practiceRuns })}</li>
        {open > 0 && <li>{t('erasure.goes-open', { count: open })}</li>}
        <li>{t('erasure.goes-words', { count: report.contests.length })}</li>
        <li>{t('erasure.goes-backups')}</li>
      </ul>
      <h2>{t('erasure.stays')}</h2>
      <ul className="points">
        <li>{t('erasure.stays-attempts', { count: over })}</li>
        <li>{t('erasure.stays-event')}</li>
        <li>{t('erasure.stays-outside')}</li>
      </ul>
    </>
  );
}
