import { PLAY_ACTIONS } from '#core/contract/play-keys.ts';
import { type SettingsPatch, settingsPatchSchema } from '#core/contract/settings.ts';
import { ownName } from '../messages/languages.ts';
import type { Text } from '../messages/text.tsx';

interface InLanguage extends Pick<Text, 't'> {
  /** What stands on a key. */
  readonly keyName: (key: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/**
 * The value of one setting as the settings themselves say it; null for one that this version does not know.
 *
 * @param setting the one setting, as it is kept
 */
export function settingWords(setting: Readonly<Record<string, unknown>>, inLanguage: InLanguage): string | null {
  const { success, data } = settingsPatchSchema.safeParse(setting);
  return success ? (namedValue(data, inLanguage) ?? plainValue(data, inLanguage)) : null;
}

/** Of those that have a few values, each with a name. */
function namedValue(setting: SettingsPatch, { t, keyName, list }: InLanguage): string | null {
  const { autoAdvance, font, keys, language, reducedMotion, textSpeed, timerFactor } = setting;
  if (language !== undefined) return language === 'system' ? t('settings.language-system') : ownName(language);
  if (textSpeed !== undefined) return t(`settings.text-speed-${textSpeed}`);
  if (autoAdvance !== undefined) return t(`settings.auto-${autoAdvance}`);
  if (font !== undefined) return t(`settings.font-${font}`);
  if (reducedMotion !== undefined) return t(`settings.motion-${reducedMotion}`);
  if (timerFactor === 0) return t('timers.off');
  if (timerFactor !== undefined) return timerFactor === 1 ? t('timers.as-written') : t('timers.times', { factor: timerFactor });
  if (keys === undefined) return null;
  const changed = PLAY_ACTIONS.flatMap((action) => {
    const key = keys[action];
    return key === undefined ? [] : [t('kept.key', { action: t(`key-action.${action}`), key: keyName(key) })];
  });
  return changed.length === 0 ? t('kept.keys-usual') : list(changed);
}

/** Of those that are on or off, or a share. */
function plainValue(setting: SettingsPatch, { t }: InLanguage): string | null {
  const [value] = Object.values(setting);
  if (typeof value === 'boolean') return t(value ? 'kept.yes' : 'kept.no');
  return typeof value === 'number' ? t('settings.percent', { value }) : null;
}
