import { Link } from 'wouter';
import type { HouseLibrary } from '#core/contract/house.ts';
import { useText } from '../messages/text.tsx';
import { studioAddress } from '../studio/address.ts';

/** The scenarios that name something, as ways to them. */
export function UsesList({ uses }: Pick<HouseLibrary['props'][number], 'uses'>) {
  const { t } = useText();
  if (uses.length === 0) return <p className="hint">{t('house.unused')}</p>;
  return (
    <>
      <p className="hint">{t('house.used-in')}</p>
      <ul className="house-uses">
        {uses.map(({ scenario, title, draft }) => (
          <li key={scenario}>
            <Link href={studioAddress(`${scenario}.scenario.json`)} className="link">
              {draft ? t('house.draft-of', { title }) : title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
