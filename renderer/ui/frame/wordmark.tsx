import { useText } from '../messages/text.tsx';

/** The name of the product: two strides of a path, the second one longer. */
export function Wordmark() {
  const { t } = useText();
  return (
    <span className="wordmark">
      <svg viewBox="0 0 64 32" aria-hidden="true">
        <path d="M4 24C10 10 18 10 22 22" />
        <path d="M24 24C32 0 50 0 58 21" />
        <circle cx="59" cy="25" r="4" />
      </svg>
      {t('app.name')}
    </span>
  );
}
