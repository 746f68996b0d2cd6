import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { FirstLanguage } from '../people/first-language.tsx';

/** The language of this computer's screens. */
export function LanguageScreen() {
  const { t } = useText();
  return (
    <>
      <ScreenTitle page={t('settings.language')}>{t('settings.language')}</ScreenTitle>
      <p className="lead">{t('staff.language-lead')}</p>
      <FirstLanguage />
    </>
  );
}
