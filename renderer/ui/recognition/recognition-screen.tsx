import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { ShownBadges } from './shown-badges.tsx';
import { ReceivedKudos } from './received-kudos.tsx';
import { ThankForm } from './thank-form.tsx';

/** What the player has shown, what others thanked them for, and a way to thank somebody. */
export function RecognitionScreen() {
  const { t } = useText();
  return (
    <div className="recognition">
      <ScreenTitle page={t('recognition.page')}>{t('recognition.page')}</ScreenTitle>
      <ShownBadges />
      <ReceivedKudos />
      <ThankForm />
    </div>
  );
}
