import { useState } from 'react';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useText } from '../../messages/text.tsx';
import { EMPTY_FIELDS, type ExportFields } from './asked-export.ts';
import { ExportForm } from './export-form.tsx';
import { ExportLog } from './export-log.tsx';
import { ExportProgress } from './export-progress.tsx';
import { useExport } from './use-export.ts';
import './exports.css';

/** Where HR takes results out, and sees what was taken out before. */
export function ExportsScreen() {
  const { t } = useText();
  const { state, start, stop } = useExport();
  const [fields, setFields] = useState<ExportFields>(EMPTY_FIELDS);
  const isBusy = state.kind === 'making' || state.kind === 'coming';
  return (
    <>
      <ScreenTitle page={t('exports.page')}>{t('exports.page')}</ScreenTitle>
      <p className="lead">{t('exports.lead')}</p>
      <ExportForm
        fields={fields}
        onChange={(changes) => setFields({ ...fields, ...changes })}
        onExport={(asked) => void start(asked)}
        isBusy={isBusy}
      >
        <ExportProgress state={state} onStop={stop} />
      </ExportForm>
      <ExportLog onContinue={(next) => setFields({ ...fields, since: String(next) })} />
    </>
  );
}
