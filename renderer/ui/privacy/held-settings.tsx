import type { Settings } from '#core/contract/settings.ts';
import { type MessageId, useText } from '../messages/text.tsx';
import { Fact } from './paper-parts.tsx';

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

/** What the person chose for themselves, as it is kept. */
export function HeldSettings({ settings }: { readonly settings: Readonly<Record<string, unknown>> }) {
  const { t } = useText();
  const chosen = Object.entries(settings);
  if (chosen.length === 0) return <p>{t('kept.nothing')}</p>;
  return (
    <dl className="paper-facts">
      {chosen.map(([key, value]) => (
        <Fact key={key} what={isNamed(key) ? t(NAMES[key]) : key}>
          {typeof value === 'boolean' ? t(value ? 'kept.yes' : 'kept.no') : <code>{plain(value)}</code>}
        </Fact>
      ))}
    </dl>
  );
}

function isNamed(key: string): key is keyof Settings {
  return Object.hasOwn(NAMES, key);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
