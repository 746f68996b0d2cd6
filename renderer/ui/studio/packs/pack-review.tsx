import { useEffect, useRef, useState } from 'react';
import type { PackReview as Review } from '#core/contract/packs.ts';
import { useText } from '../../messages/text.tsx';
import { Bytes } from './bytes.tsx';
import { FileRow } from './file-row.tsx';
import { groupsOf, isOrphan, toggled, usualSelection, wholeSelection } from '#core/packs/selection.ts';

interface PackReviewProps {
  readonly review: Review;
  readonly isInstalling: boolean;
  readonly onInstall: (files: readonly string[]) => void;
  readonly onRefuse: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What a pack holds, beside what is here; nothing has been changed yet. */
export function PackReview({ review, isInstalling, onInstall, onRefuse }: PackReviewProps) {
  const { t, day } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [selection, setSelection] = useState(() => usualSelection(review));
  useEffect(() => heading.current?.focus(), []);
  const { name, author, licence, created, appVersion, files, bytes } = review;
  const replaced = files.filter(({ path, here, joins }) => selection.has(path) && here?.source === 'own' && joins === null).length;
  const install = (): void => {
    if (selection.size > 0 && !isInstalling) onInstall([...selection]);
  };
  return (
    <section className="pack-review" aria-labelledby="pack-name">
      <h2 id="pack-name" ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <dl className="pack-facts">
        <dt>{t('packs.author')}</dt>
        <dd>{author === '' ? t('packs.unsaid') : author}</dd>
        <dt>{t('packs.licence')}</dt>
        <dd>{licence === '' ? t('packs.licence-unsaid') : licence}</dd>
        <dt>{t('packs.created')}</dt>
        <dd>{t('packs.created-with', { day: day(created), version: appVersion })}</dd>
        <dt>{t('packs.size')}</dt>
        <dd>
          <Bytes bytes={bytes} />, {t('packs.goes-along-count', { files: files.length })}
        </dd>
      </dl>
      <p>{t('packs.review-lead')}</p>
      <div className="actions">
        <button type="button" className="button button-quiet" onClick={() => setSelection(wholeSelection(review))}>
          {t('packs.take-all')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => setSelection(NONE)}>
          {t('packs.take-none')}
        </button>
      </div>
      <ul className="pack-groups">
        {groupsOf(review).map(({ head, companions }) => (
          <li key={head.path}>
            {[head, ...companions].map((file) => (
              <FileRow
                key={file.path}
                file={file}
                isTaken={selection.has(file.path)}
                isOrphan={isOrphan(files, selection, file)}
                onToggle={() => setSelection(toggled(review, selection, file.path))}
              />
            ))}
          </li>
        ))}
      </ul>
      <p role="status">
        {t('packs.taken', { files: selection.size })} {replaced > 0 && t('packs.replaces', { files: replaced })}
      </p>
      <div className="actions">
        <button type="button" className="button button-primary" aria-disabled={selection.size === 0 || isInstalling} onClick={install}>
          {t('packs.install')}
        </button>
        <button type="button" className="button" onClick={onRefuse}>
          {t('packs.refuse')}
        </button>
      </div>
    </section>
  );
}
