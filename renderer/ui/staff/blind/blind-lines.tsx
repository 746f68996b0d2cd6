import type { OwnSheet } from '#core/contract/agreement.ts';
import { useText } from '../../messages/text.tsx';

type Moment = OwnSheet['sheet']['moments'][number];
type Line = Moment['lines'][number];

/** What leads to a moment, and what is said in it. */
export function BlindLines({ moment: { ways, lines }, locale }: { readonly moment: Moment; readonly locale: string }) {
  const { t } = useText();
  return (
    <>
      {ways.length > 0 && (
        <details className="blind-ways">
          <summary>{t('blind.ways')}</summary>
          <ul>
            {placed(ways).map(([place, { after, lines: between }]) => (
              <li key={place}>
                {after === null ? t('blind.at-start') : <span lang={locale}>{t('blind.after', { words: after })}</span>}
                <Said lines={between} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Said lines={lines} locale={locale} />
    </>
  );
}

function Said({ lines, locale }: { readonly lines: readonly Line[]; readonly locale: string }) {
  const { t } = useText();
  if (lines.length === 0) return null;
  return (
    <ul className="blind-lines" lang={locale}>
      {placed(lines).map(([place, { who, say, sometimes }]) => (
        <li key={place}>
          {who !== null && <strong>{who}: </strong>}
          {say}
          {sometimes && <span className="hint"> {t('blind.sometimes')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Each with its place: these never move, and two may read alike. */
function placed<Item>(items: readonly Item[]): (readonly [string, Item])[] {
  return items.map((item, place) => [String(place), item]);
}
