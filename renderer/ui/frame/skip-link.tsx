import { useText } from '../messages/text.tsx';

/** For whoever goes by keyboard: past the navigation, to the screen's heading. */
export function SkipLink() {
  const { t } = useText();
  return (
    <a
      className="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>('main h1')?.focus();
      }}
    >
      {t('frame.skip')}
    </a>
  );
}
