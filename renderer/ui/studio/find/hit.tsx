import { Link } from 'wouter';
import { putFor } from '#core/studio/find/put-for.ts';
import type { Replacing } from '#core/studio/find/replace.ts';
import type { FoundDocument } from '#core/contract/studio-find.ts';
import { shorten } from '../../common/shorten.ts';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../address.ts';

interface HitProps {
  readonly document: FoundDocument;
  readonly hit: FoundDocument['hits'][number];
  /** What would stand there; null: nothing is to be replaced. */
  readonly put: Replacing | null;
  /** Left out: nothing is to be replaced, or it can only be read. */
  readonly chosen?: { readonly is: boolean; readonly choose: (is: boolean) => void };
}

const LONGEST = 40;

/** A place where something was found, as it stands and as it would stand. */
export function Hit({ document: { file, source, title }, hit: { pointer, place, of, before, words, after }, put, chosen }: HitProps) {
  const { t } = useText();
  const where = of === '' ? t(`find.place-${place}`) : t('find.place-of', { place: t(`find.place-${place}`), of: shorten(of, LONGEST) });
  const text = (
    <span>
      <span className="hint">{where}</span>
      <span className="find-words">
        {before}
        {put === null ? (
          <mark>{words}</mark>
        ) : (
          <>
            <del>{words}</del>
            {put.put !== '' && <ins>{putFor(words, put.put, put.query)}</ins>}
          </>
        )}
        {after}
      </span>
    </span>
  );
  return (
    <li className="find-hit">
      {chosen === undefined ? (
        <div className="option">{text}</div>
      ) : (
        <label className="option">
          <input type="checkbox" checked={chosen.is} onChange={({ target }) => chosen.choose(target.checked)} />
          {text}
        </label>
      )}
      {source === 'own' && (
        <Link href={studioAddress(file, pointer)} className="link" aria-label={t('find.open-at', { where, name: title ?? file })}>
          {t('find.open')}
        </Link>
      )}
    </li>
  );
}
