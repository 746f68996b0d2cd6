import { type ReactNode, useId } from 'react';
import { Link, useLocation } from 'wouter';
import type { StudioDocument } from '#core/contract/studio.ts';
import { useText } from '../../messages/text.tsx';
import { STUDIO_PLACES, studioAddress } from '../address.ts';
import { FIND_ADDRESS } from '../find/find-address.ts';
import { IMPORT_ADDRESS } from '../imports/import-address.ts';
import { OpenFile } from './open-file.tsx';

interface WaysInProps {
  /** What is there already; undefined: not known yet. */
  readonly documents: readonly StudioDocument[] | undefined;
  readonly onNew: () => void;
}

/** What can be done besides opening one from the list: begin, bring in from elsewhere, and what goes for many at once. */
export function WaysIn({ documents, onNew }: WaysInProps) {
  const { t } = useText();
  const [, go] = useLocation();
  return (
    <div className="studio-ways">
      <Way title={t('studio.way-begin')} how={t('studio.way-begin-how')}>
        <button type="button" className="button button-primary" onClick={onNew}>
          {t('studio.new')}
        </button>
      </Way>
      <Way title={t('studio.way-in')} how={t('studio.way-in-how')}>
        {documents !== undefined && <OpenFile documents={documents} onOpened={(file) => go(studioAddress(file))} />}
        <Link href={STUDIO_PLACES.openPack} className="button">
          {t('packs.open')}
        </Link>
        <Link href={IMPORT_ADDRESS} className="button">
          {t('import.page')}
        </Link>
      </Way>
      <Way title={t('studio.way-many')} how={t('studio.way-many-how')}>
        <Link href={STUDIO_PLACES.share} className="button">
          {t('packs.share')}
        </Link>
        <Link href={FIND_ADDRESS} className="button">
          {t('find.page')}
        </Link>
      </Way>
    </div>
  );
}

function Way({ title, how, children }: { readonly title: string; readonly how: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="hint">{how}</p>
      <div className="actions">{children}</div>
    </section>
  );
}
