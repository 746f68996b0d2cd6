import { useId } from 'react';
import { FailureNote } from '../../common/failure-note.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { FileTooLargeError } from '../../common/collect-file.ts';
import { type ExportState, type ExportUnderWay, isUnderWay } from './receive-export.ts';

interface ExportProgressProps {
  readonly state: ExportState;
  readonly onStop: () => void;
}

/** How far an export is, how to stop it, and how it ended. */
export function ExportProgress({ state, onStop }: ExportProgressProps) {
  const { t, rich } = useText();
  return (
    <>
      {isUnderWay(state) && <UnderWay state={state} onStop={onStop} />}
      <div role="status">
        {state.kind === 'saved' && (
          <div className="note">
            <p>{rich('exports.saved', { name: <bdi key="name">{state.name}</bdi>, count: state.attempts })}</p>
            {state.smallestCohort !== null && <p>{t('exports.small-cohort', { count: state.smallestCohort })}</p>}
            {state.setAside > 0 && <p>{t('exports.left-out', { count: state.setAside })}</p>}
          </div>
        )}
        {state.kind === 'stopped' && <p className="note">{t('exports.stopped')}</p>}
      </div>
      {state.kind === 'failed' && <Failed error={state.error} />}
    </>
  );
}

function UnderWay({ state, onStop }: { readonly state: ExportUnderWay; readonly onStop: () => void }) {
  const { t } = useText();
  const id = useId();
  const [done, total] = state.kind === 'making' ? [state.rowsDone, state.rowsTotal] : [state.taken, state.bytes];
  return (
    <div className="export-under-way">
      <label htmlFor={id}>
        {state.kind === 'making' ? t('exports.making', { done, total }) : t('exports.coming', { share: total === 0 ? 1 : done / total })}
      </label>
      <progress id={id} value={total === 0 ? undefined : done} max={total === 0 ? undefined : total} />
      <p className="hint">{t('exports.goes-on')}</p>
      <button type="button" className="button" onClick={onStop}>
        {t('exports.stop')}
      </button>
    </div>
  );
}

function Failed({ error }: { readonly error: unknown }) {
  const { t } = useText();
  const failure = toCallFailure(error);
  return (
    <FailureNote error={error} what={t('exports.failed')}>
        {error instanceof FileTooLargeError && <p>{t('exports.too-large')}</p>}
        {failure.code === 'forbidden' && (
          <p className="note-detail" lang="en">
            {failure.message}
          </p>
        )}
    </FailureNote>
  );
}
