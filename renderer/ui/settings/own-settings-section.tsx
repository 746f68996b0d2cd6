import { useState } from 'react';
import { Dialog } from '../common/dialog.tsx';
import { useText } from '../messages/text.tsx';
import { SettingsSection } from './settings-section.tsx';

interface OwnSettingsSectionProps {
  /** Whether the player chose any setting. */
  readonly own: boolean;
  readonly onReset: () => void;
}

/** Whose the settings are, and the way back to those of this computer. */
export function OwnSettingsSection({ own, onReset }: OwnSettingsSectionProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <SettingsSection title={t('settings.whose')}>
      <p>{t(own ? 'settings.whose-own' : 'settings.whose-usual')}</p>
      <p className="hint">{t('settings.whose-hint')}</p>
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={!own}
          onClick={() => {
            if (own) setAsking(true);
          }}
        >
          {t('settings.reset')}
        </button>
      </div>
      {asking && (
        <Dialog title={t('settings.reset-title')} onClose={() => setAsking(false)}>
          <p>{t('settings.reset-question')}</p>
          <div className="actions">
            <button type="button" className="button button-primary" onClick={() => setAsking(false)}>
              {t('settings.reset-keep')}
            </button>
            <button
              type="button"
              className="button button-danger"
              onClick={() => {
                setAsking(false);
                onReset();
              }}
            >
              {t('settings.reset-confirm')}
            </button>
          </div>
        </Dialog>
      )}
    </SettingsSection>
  );
}
