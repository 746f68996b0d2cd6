import { TimerField } from '../before-play/timer-field.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { useSettings } from './settings-context.tsx';

/** How this installation looks, sounds and moves, for everybody who plays here. */
export function SettingsScreen() {
  const { t } = useText();
  const { settings, change, error, saved } = useSettings();
  return (
    <div className="settings">
      <ScreenTitle page={t('settings.page')}>{t('settings.page')}</ScreenTitle>
      <p className="lead">{t('settings.lead')}</p>
      <div className="panel settings-fields">
        <SettingsFields settings={settings} onChange={change} />
        <TimerField
          factor={settings.timerFactor}
          hint={t('settings.timers-hint')}
          onChange={(timerFactor) => change({ timerFactor })}
        />
      </div>
      <p role="status" className="hint">
        {saved && error === null ? t('settings.saved') : ''}
      </p>
      {error !== null && <FailureNote error={error} what={t('settings.failed')} />}
    </div>
  );
}
