import { Link } from 'wouter';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';

/** From a sheet of paper back to the programme it belongs to. */
export function BackToProgramme({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <Link href={PLACES.programme(id)} className="link">
      {t('sheet.back')}
    </Link>
  );
}
