import { useText } from '../messages/text.tsx';

/** A code that was made, in threes, as it is read out, and until when it works. */
export function CodeShown({ code, until }: { readonly code: string; readonly until: string }) {
  const { t, date } = useText();
  return (
    <>
      <p className="staff-code">{t('desk.code', { code: code.replaceAll(/(\d{3})(?=\d)/g, '$1 ') })}</p>
      <p>{t('desk.until', { time: date(until) })}</p>
    </>
  );
}
