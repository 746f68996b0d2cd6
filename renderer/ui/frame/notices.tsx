import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Notice } from '#core/contract/schemas.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';

interface NoticesProps {
  /** The code of what this place says in its own way. */
  readonly but?: Notice['code'];
}

/** What main wants this installation's people to know, until they have read it. */
export function Notices({ but }: NoticesProps) {
  const { orpc } = useApi();
  const { t } = useText();
  // Not asked for at intervals: every call keeps a session open.
  const again = { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always', refetchOnWindowFocus: 'always' } as const;
  const { data } = useQuery(orpc.app.info.queryOptions(again));
  const [read, setRead] = useState<readonly string[]>([]);
  const notices = (data?.notices ?? []).filter(({ code }) => code !== but && !read.includes(code));
  if (notices.length === 0) return null;
  return (
    <section className="banners" aria-label={t('notices.title')}>
      {notices.map(({ code, message }) => (
        <div className="banner" key={code}>
          <div>
            <p>
              <strong>{t(`notice.${code}`)}</strong>
            </p>
            <p className="banner-detail" lang="en">{message}</p>
          </div>
          <button type="button" className="button button-quiet" onClick={() => setRead([...read, code])}>
            {t('action.dismiss')}
          </button>
        </div>
      ))}
    </section>
  );
}
