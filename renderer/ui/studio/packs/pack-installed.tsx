import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { PackInstalled as Installed, ReviewedFile } from '#core/contract/packs.ts';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../address.ts';

interface PackInstalledProps {
  readonly installed: Installed;
  readonly files: readonly ReviewedFile[];
  readonly onAnother: () => void;
}

/** What was installed, and what to do with it now. */
export function PackInstalled({ installed: { added, replaced }, files, onAnother }: PackInstalledProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const here = new Set([...added, ...replaced]);
  const waits = ({ waiting, published }: ReviewedFile): boolean => waiting || published;
  const scenarios = files.filter(({ path, kind }) => kind === 'scenario' && here.has(path));
  return (
    <section className="pack-review" aria-labelledby="pack-installed">
      <h2 id="pack-installed" ref={heading} tabIndex={-1}>
        {t('packs.installed')}
      </h2>
      <p>{t('packs.installed-counts', { added: added.length, replaced: replaced.length })}</p>
      {replaced.length > 0 && <p>{t('packs.installed-kept')}</p>}
      {scenarios.length > 0 && <p>{t(scenarios.some(waits) ? 'packs.installed-waits' : 'packs.installed-played')}</p>}
      <ul className="pack-groups">
        {scenarios.map(({ path, title }) => (
          <li key={path} className="pack-done">
            <span>{title ?? path}</span>
            <Link href={studioAddress(path)} className="link" aria-label={t('packs.edit-named', { title: title ?? path })}>
              {t('packs.edit')}
            </Link>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={onAnother}>
          {t('packs.another')}
        </button>
      </div>
    </section>
  );
}
