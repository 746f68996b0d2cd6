import { Link } from 'wouter';
import { TimerField } from '../before-play/timer-field.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { usePlayer } from '../people/player.tsx';
import { LanguageField } from './language-field.tsx';
import { KeyList } from './key-list.tsx';
import { MotionSection } from './motion-section.tsx';
import { OwnSettingsSection } from './own-settings-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { useSettings } from './settings-context.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SoundSection } from './sound-section.tsx';

const SAID = { changed: 'settings.saved', reset: 'settings.reset-done' } as const;

/** How everything looks, sounds and moves: for who is signed in, or for everybody while nobody is. */
export function SettingsScreen() {
  const { t, rich } = useText();
  const { player } = usePlayer();
  const { settings, own, change, reset, unread, readAgain, error, saved } = useSettings();
  return (
    <div className="settings">
      <ScreenTitle page={t('settings.page')}>{t('settings.page')}</ScreenTitle>
      <p className="lead">
        {player === null ? t('settings.lead') : rich('settings.lead-own', { name: <bdi>{player.name}</bdi> })}
      </p>
      {unread !== null && <FailureNote error={unread} what={t('settings.unread')} onRetry={readAgain} />}
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
      {player !== null && <OwnSettingsSection own={own} onReset={reset} />}
      <p role="status" className="settings-saved hint">
        {saved !== null && error === null ? t(SAID[saved]) : ''}
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
