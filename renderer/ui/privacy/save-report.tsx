import { useState } from 'react';
import type { AccessReport } from '#core/contract/privacy.ts';
import { saveFile } from '../common/save-file.ts';
import { useText } from '../messages/text.tsx';
import { reportFileName } from './report-file-name.ts';

/** The whole report as a file for machines. Its name says the day and not the person. */
export function SaveReport({ report }: { readonly report: AccessReport }) {
  const { t } = useText();
  const [saved, setSaved] = useState(false);
  const name = reportFileName(report.madeAt);
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          saveFile(name, new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' }));
          setSaved(true);
        }}
      >
        {t('kept.save')}
      </button>
      <span role="status" className="hint">
        {saved && t('kept.saved', { file: name })}
      </span>
    </>
  );
}
