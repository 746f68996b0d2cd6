import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { PackChoice, PackContents } from '#core/contract/packs.ts';
import { companionName } from '#core/studio/companions.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { languageName } from '../languages/languages.ts';
import { Bytes } from './bytes.tsx';

/** Everything that would be in the pack, and what keeps it from being made. */
export function GoesAlong({ choice }: { readonly choice: PackChoice }) {
  const { t, locale } = useText();
  const { orpc } = useApi();
  const id = useId();
  const contents = useQuery(orpc.packs.contents.queryOptions({ input: choice, placeholderData: keepPreviousData }));
  if (contents.error !== null) return <FailureNote error={contents.error} what={t('packs.contents-failed')} onRetry={() => void contents.refetch()} />;
  const { files = [], missing = [], refused = [] } = contents.data ?? {};
  const nameOf = (file: Pick<PackContents['files'][number], 'path' | 'kind' | 'title'>): string => {
    const kind = t(`packs.kind-${file.kind}`);
    const companion = companionName(file.path);
    const title = file.title ?? files.find(({ path }) => companion !== null && path === `${companion.of}.scenario.json`)?.title ?? null;
    if (title === null) return kind;
    const language = companion?.locale ?? null;
    return language === null ? t('packs.kind-named', { kind, title }) : t('packs.kind-of', { kind, title, language: languageName(language, locale) });
  };
  return (
    <section className="pack-contents" aria-labelledby={id}>
      <h2 id={id}>{t('packs.goes-along')}</h2>
      <p role="status" className="hint">
        {contents.data !== undefined && t('packs.goes-along-count', { files: files.length })}
      </p>
      <ul>
        {files.map(({ path, kind, title, bytes }) => (
          <li key={path}>
            <span>{nameOf({ path, kind, title })}</span>
            <span className="hint">
              {path}, <Bytes bytes={bytes} />
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <div className="note note-trouble">
          <p>{t('packs.missing-scenarios', { ids: missing.join(', ') })}</p>
        </div>
      )}
      {refused.length > 0 && (
        <div className="note note-trouble" role="alert">
          <p className="note-title">{t('packs.cannot-be-made')}</p>
          <ul className="points">
            {refused.map(({ file, refusal }) => (
              <li key={file}>{t(`packs.refused-${refusal}`, { about: file })}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
