import type { Settings } from '#core/contract/settings.ts';
import { LANGUAGES, ownName } from '../messages/languages.ts';
import { useText } from '../messages/text.tsx';
import { ChoiceField } from './choice-field.tsx';

interface LanguageFieldProps {
  readonly chosen: Settings['language'];
  /** Whether the computer's own language stands among the options. */
  readonly withSystem: boolean;
  readonly onChoose: (language: Settings['language']) => void;
}

/** The languages of the interface, each as those who speak it call it. */
export function LanguageField({ chosen, withSystem, onChoose }: LanguageFieldProps) {
  const { t } = useText();
  const languages = LANGUAGES.map((id) => ({ id, name: ownName(id), lang: id }));
  const options = withSystem ? [{ id: 'system' as const, name: t('settings.language-system') }, ...languages] : languages;
  return <ChoiceField legend={t('settings.language')} options={options} chosen={chosen} onChoose={onChoose} />;
}
