import { useState } from 'react';
import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import { Dialog } from '../common/dialog.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { KeyList } from '../settings/key-list.tsx';
import { SettingsFields } from '../settings/settings-fields.tsx';

interface PauseDialogProps {
  /** The language of the story. */
  readonly lang: string;
  readonly settings: Settings;
  readonly onSettings: (patch: SettingsPatch) => void;
  /** Why the last setting was not kept; null where it was. */
  readonly settingsFailed: Error | null;
  /** Why the attempt could not be abandoned; null where nothing went wrong. */
  readonly abandonFailed: Error | null;
  /** Choices that can be gone back to, oldest first; null where there is no going back. */
  readonly taken: readonly TakenWords[] | null;
  /** Goes back to before the choice at this place. */
  readonly onRewind: (visit: number) => void;
  readonly onContinue: () => void;
  readonly onLeave: () => void;
  readonly onAbandon: () => void;
}

/** A choice as the list of moments names it. */
export interface TakenWords {
  /** Its place among the choices taken, from 0. */
  readonly visit: number;
  readonly words: string;
}

type Page = 'menu' | 'settings' | 'keys' | 'rewind' | 'abandon';

/** The game stands still: go on, change how it looks, leave for now, or give up for good. */
export function PauseDialog(props: PauseDialogProps) {
  const { t } = useText();
  const [page, setPage] = useState<Page>('menu');
  const back = (): void => (page === 'menu' ? props.onContinue() : setPage('menu'));
  const settingsFailed = props.settingsFailed !== null && (
    <FailureNote error={props.settingsFailed} what={t('settings.failed')} />
  );
  return (
    <Dialog title={t(`pause.title-${page}`)} onClose={back}>
      {page === 'menu' && (
        <div className="dialog-buttons">
          <button type="button" className="button button-primary" onClick={props.onContinue}>
            {t('pause.continue')}
          </button>
          {props.taken !== null && props.taken.length > 0 && (
            <button type="button" className="button" onClick={() => setPage('rewind')}>
              {t('practice.go-back')}
            </button>
          )}
          <button type="button" className="button" onClick={() => setPage('settings')}>
            {t('settings.page')}
          </button>
          <button type="button" className="button" onClick={() => setPage('keys')}>
            {t('keys.title')}
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
          {settingsFailed}
          <div className="actions">
            <button type="button" className="button button-primary" onClick={back}>
              {t('action.done')}
            </button>
          </div>
        </>
      )}
      {page === 'keys' && (
        <>
          <KeyList settings={props.settings} onChange={props.onSettings} />
          {settingsFailed}
          <div className="actions">
            <button type="button" className="button button-primary" onClick={back}>
              {t('action.done')}
            </button>
          </div>
        </>
      )}
      {page === 'rewind' && (
        <>
          <p>{t('practice.go-back-hint')}</p>
          <ol className="dialog-moments">
            {props.taken?.map(({ visit, words }) => (
              <li key={visit}>
                <button type="button" className="button" lang={props.lang} onClick={() => props.onRewind(visit)}>
                  {words}
                </button>
              </li>
            ))}
          </ol>
          <div className="actions">
            <button type="button" className="button button-primary" onClick={back}>
              {t('practice.stay')}
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
