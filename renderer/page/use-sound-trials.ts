import { useMemo } from 'react';
import { narratorPart, voicesFor } from '../speech/casting.ts';
import { useLanguage, useText } from '../ui/messages/text.tsx';
import type { SoundKind, SoundTrials } from '../ui/settings/sound-trials.tsx';
import type { Audible } from './use-sound.ts';

/** A place that is easy to hear. */
const SAMPLE_PLACE = 'restaurant';

/** Lets every volume be heard as it is set. */
export function useSoundTrials({ sound, voices }: Audible): SoundTrials {
  const { t } = useText();
  const { locale } = useLanguage();
  const { synthesiser, reader, count } = voices;
  return useMemo(() => {
    const all = count === 0 ? [] : synthesiser.voices();
    const sounds: Readonly<Record<SoundKind, () => void>> = {
      overall: () => sound.play('card-c'),
      effects: () => sound.play('choose'),
      ambience: () => sound.samplePlace(SAMPLE_PLACE),
      voices: () => {
        reader.read([{ text: t('settings.voice-sample'), lang: locale, part: narratorPart(all, locale) }]);
      },
    };
    return { tryIt: (kind) => sounds[kind](), voices: voicesFor(all, locale).length };
  }, [sound, synthesiser, reader, count, t, locale]);
}
