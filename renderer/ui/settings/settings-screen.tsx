import { Link } from 'wouter';
import { TimerField } from '../before-play/timer-field.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { LanguageField } from './language-field.tsx';
import { KeyList } from './key-list.tsx';
import { MotionSection } from './motion-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { useSettings } from './settings-context.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SoundSection } from './sound-section.tsx';

/** How this installation looks, sounds and moves, for everybody who plays here. */
export function SettingsScreen() {
  const { t } = useText();
  const { settings, change, error, saved } = useSettings();
  return (
    <div className="settings">
      <ScreenTitle page={t('settings.page')}>{t('settings.page')}</ScreenTitle>
      <p className="lead">{t('settings.lead')}</p>
      <SettingsSection title={t('settings.language')}>
        <LanguageField chosen={settings.language} withSystem onChoose={(language) => change({ language })} />
      </SettingsSection>
      <ReadingSection settings={settings} onChange={change} />
      <SettingsSection title={t('settings.play')}>
        <TimerField
          factor={settings.timerFactor}
          hint={t('settings.timers-hint')}
          onChange={(timerFactor) => change({ timerFactor })}
        />
      </SettingsSection>
      <SettingsSection title={t('keys.title')}>
        <KeyList settings={settings} onChange={change} />
      </SettingsSection>
      <SoundSection settings={settings} onChange={change} />
      <MotionSection settings={settings} onChange={change} />
      <p role="status" className="settings-saved hint">
        {saved && error === null ? t('settings.saved') : ''}
      </p>
      {error !== null && <FailureNote error={error} what={t('settings.failed')} />}
      <p className="credits-link">
        <Link href={PLACES.credits} className="link">
          {t('credits.link')}
        </Link>
      </p>
    </div>
  );
}
