import { useText } from '../messages/text.tsx';
import type { SectionProps } from './section-props.ts';
import { SettingsSection } from './settings-section.tsx';
import { useSoundTrials } from './sound-trials.tsx';
import { VolumeField } from './volume-field.tsx';

/** What is heard, and what is written of it. */
export function SoundSection({ settings, onChange }: SectionProps) {
  const { t } = useText();
  const { tryIt, voices } = useSoundTrials();
  const { sound, readAloud } = settings;
  return (
    <SettingsSection title={t('settings.sound')}>
      <label className="option">
        <input type="checkbox" checked={sound} onChange={(event) => onChange({ sound: event.target.checked })} />
        <span>{t('settings.sound-on')}</span>
      </label>
      <VolumeField
        label={t('settings.volume')}
        value={settings.volume}
        disabled={!sound}
        onChange={(volume) => onChange({ volume })}
        onTry={() => tryIt('overall')}
      />
      <VolumeField
        label={t('settings.volume-effects')}
        value={settings.effectsVolume}
        disabled={!sound}
        onChange={(effectsVolume) => onChange({ effectsVolume })}
        onTry={() => tryIt('effects')}
      />
      <VolumeField
        label={t('settings.volume-ambience')}
        value={settings.ambienceVolume}
        disabled={!sound}
        onChange={(ambienceVolume) => onChange({ ambienceVolume })}
        onTry={() => tryIt('ambience')}
      />
      <label className="option">
        <input
          type="checkbox"
          checked={readAloud}
          disabled={!sound}
          onChange={(event) => onChange({ readAloud: event.target.checked })}
        />
        <span>
          {t('settings.read-aloud')}
          <span className="hint">{t(voices === 0 ? 'settings.no-voices' : 'settings.read-aloud-hint')}</span>
        </span>
      </label>
      <VolumeField
        label={t('settings.volume-voices')}
        value={settings.voiceVolume}
        disabled={!sound || voices === 0}
        onChange={(voiceVolume) => onChange({ voiceVolume })}
        onTry={() => tryIt('voices')}
      />
      <label className="option">
        <input
          type="checkbox"
          checked={settings.captions}
          onChange={(event) => onChange({ captions: event.target.checked })}
        />
        <span>
          {t('settings.captions')}
          <span className="hint">{t('settings.captions-hint')}</span>
        </span>
      </label>
    </SettingsSection>
  );
}
