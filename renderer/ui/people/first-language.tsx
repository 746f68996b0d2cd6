import { FailureNote } from '../common/failure-note.tsx';
import { LANGUAGES } from '../messages/languages.ts';
import { useLanguage, useText } from '../messages/text.tsx';
import { LanguageField } from '../settings/language-field.tsx';
import { useSettings } from '../settings/settings-context.tsx';

/** The language, for whoever meets the application in one they do not read. */
export function FirstLanguage() {
  const { locale } = useLanguage();
  const { t } = useText();
  const { settings, change, error } = useSettings();
  const shown = LANGUAGES.find((language) => language === locale) ?? settings.language;
  return (
    <div className="first-language">
      <LanguageField chosen={shown} withSystem={false} onChoose={(language) => change({ language })} />
      {error !== null && <FailureNote error={error} what={t('settings.failed')} />}
    </div>
  );
}
