import { useIntl } from 'react-intl';
import type { AccessReport } from '#core/contract/privacy.ts';
import type { Settings } from '#core/contract/settings.ts';
import { useKeyName } from '../common/key-hint.tsx';
import { type MessageId, useText } from '../messages/text.tsx';
import { Fact } from './paper-parts.tsx';
import { settingWords } from './setting-words.ts';

const NAMES: Readonly<Record<keyof Settings, MessageId>> = {
  language: 'settings.language',
  textSize: 'settings.text-size',
  textSpeed: 'settings.text-speed',
  autoAdvance: 'settings.auto',
  font: 'settings.font',
  reducedMotion: 'settings.motion',
  sound: 'settings.sound-on',
  volume: 'settings.volume',
  effectsVolume: 'settings.volume-effects',
  ambienceVolume: 'settings.volume-ambience',
  voiceVolume: 'settings.volume-voices',
  captions: 'settings.captions',
  readAloud: 'settings.read-aloud',
  timerFactor: 'timers.label',
  keys: 'keys.title',
  letterKeys: 'keys.letters',
};

/** What the person chose for themselves, in the words of the settings. */
export function HeldSettings({ settings }: { readonly settings: NonNullable<AccessReport['settings']> }) {
  const { t } = useText();
  const intl = useIntl();
  const keyName = useKeyName();
  const chosen = Object.entries(settings);
  if (chosen.length === 0) return <p>{t('kept.nothing')}</p>;
  return (
    <dl className="paper-facts">
      {chosen.map(([key, value]) => {
        const words = settingWords({ [key]: value }, { t, keyName, list: (items) => intl.formatList(items) });
        return (
          <Fact key={key} what={isNamed(key) ? t(NAMES[key]) : key}>
            {words ?? <code>{JSON.stringify(value)}</code>}
          </Fact>
        );
      })}
    </dl>
  );
}

function isNamed(key: string): key is keyof Settings {
  return Object.hasOwn(NAMES, key);
}
