import { useState } from 'react';
import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import { Dialog } from '../common/dialog.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { SettingsFields } from '../settings/settings-fields.tsx';

interface PauseDialogProps {
  readonly settings: Settings;
  readonly onSettings: (patch: SettingsPatch) => void;
  /** Why the attempt could not be abandoned; null where nothing went wrong. */
  readonly abandonFailed: Error | null;
  readonly onContinue: () => void;
  readonly onLeave: () => void;
  readonly onAbandon: () => void;
}

type Page = 'menu' | 'settings' | 'abandon';

/** The game stands still: go on, change how it looks, leave for now, or give up for good. */
export function PauseDialog(props: PauseDialogProps) {
  const { t } = useText();
  const [page, setPage] = useState<Page>('menu');
  const back = (): void => (page === 'menu' ? props.onContinue() : setPage('menu'));
  return (
    <Dialog title={t(`pause.title-${page}`)} onClose={back}>
      {page === 'menu' && (
        <div className="dialog-buttons">
          <button type="button" className="button button-primary" onClick={props.onContinue}>
            {t('pause.continue')}
          </button>
          <button type="button" className="button" onClick={() => setPage('settings')}>
            {t('settings.page')}
          </button>
          <button type="button" className="button" onClick={props.onLeave}>
            {t('pause.leave')}
          </button>
          <p className="hint">{t('pause.leave-hint')}</p>
          <button type="button" className="button button-quiet" onClick={() => setPage('abandon')}>
            {t('pause.abandon')}
          </button>
        </div>
      )}
      {page === 'settings' && (
        <>
          <SettingsFields settings={props.settings} onChange={props.onSettings} />
          <p className="hint">{t('pause.timers-fixed')}</p>
          <div className="actions">
            <button type="button" className="button button-primary" onClick={back}>
              {t('action.done')}
            </button>
          </div>
        </>
      )}
      {page === 'abandon' && (
        <>
          <p>{t('pause.abandon-question')}</p>
          {props.abandonFailed !== null && (
            <FailureNote error={props.abandonFailed} what={t('pause.abandon-failed')} />
          )}
          <div className="actions">
            <button type="button" className="button button-primary" onClick={back}>
              {t('pause.keep')}
            </button>
            <button type="button" className="button button-danger" onClick={props.onAbandon}>
              {t('pause.abandon-confirm')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
