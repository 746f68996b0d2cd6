import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StudioDocument } from '#core/contract/studio.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../address.ts';
import { wantPublishing } from '../publish/to-publish.ts';
import { Bin } from './bin.tsx';
import { byTitle } from './by-title.ts';
import { DocumentRow } from './document-row.tsx';
import { NewDocument } from './new-document.tsx';
import { RenameDocument } from './rename-document.tsx';
import { saveDraft } from './save-draft.ts';
import { useDocuments } from './use-documents.ts';
import { WaysIn } from './ways-in.tsx';

/** The scenarios of the house and the bundled ones: where a trainer begins, or goes on. */
export function DocumentsScreen() {
  const { t, locale } = useText();
  const { connection, orpc } = useApi();
  const [, go] = useLocation();
  const list = useDocuments();
  const [making, setMaking] = useState<'new' | StudioDocument | null>(null);
  const [renaming, setRenaming] = useState<StudioDocument | null>(null);
  const [said, setSaid] = useState('');
  const remove = useMutation(orpc.studio.remove.mutationOptions());
  const documents = byTitle(list.data?.documents ?? [], locale);
  const own = documents.filter(({ source }) => source === 'own');
  const bundled = documents.filter(({ source }) => source === 'bundled');
  return (
    <>
      <ScreenTitle page={t('studio.page')}>{t('studio.page')}</ScreenTitle>
      <p className="lead">{t('studio.lead')}</p>
      <WaysIn documents={list.data?.documents} onNew={() => setMaking('new')} />
      <p role="status" className="hint">
        {said}
      </p>
      {list.isPending && <p role="status">{t('state.loading')}</p>}
      {list.error !== null && <FailureNote error={list.error} what={t('studio.list-failed')} onRetry={() => void list.refetch()} />}
      {remove.error !== null && <FailureNote error={remove.error} what={t('studio.remove-failed')} />}
      <section className="studio-list" aria-labelledby="studio-own">
        <h2 id="studio-own">{t('studio.own')}</h2>
        {list.data !== undefined && own.length === 0 && <p>{t('studio.own-none')}</p>}
        <ul>
          {own.map((document) => (
            <DocumentRow
              key={document.file}
              document={document}
              onCopy={() => setMaking(document)}
              onPublish={() => {
                wantPublishing(document.file);
                go(studioAddress(document.file));
              }}
              onRename={() => setRenaming(document)}
              onRemove={() => {
                const { file, hash, title } = document;
                remove.mutate({ file, expected: hash }, { onSuccess: () => setSaid(t('studio.binned', { name: title ?? file })) });
              }}
            />
          ))}
        </ul>
      </section>
      <section className="studio-list" aria-labelledby="studio-bundled">
        <h2 id="studio-bundled">{t('studio.bundled')}</h2>
        <p className="hint">{t('studio.bundled-lead')}</p>
        <ul>
          {bundled.map((document) => (
            <DocumentRow key={document.file} document={document} onCopy={() => setMaking(document)} />
          ))}
        </ul>
      </section>
      <Bin removed={list.data?.removed ?? []} onRestored={(name) => setSaid(t('studio.restored', { name }))} />
      {renaming !== null && (
        <RenameDocument
          document={renaming}
          save={renaming.draft === null ? null : () => saveDraft(connection.client.studio, renaming.file)}
          onRenamed={(file) => {
            setRenaming(null);
            setSaid(t('studio.renamed-file', { file }));
          }}
          onClose={() => setRenaming(null)}
        />
      )}
      {making !== null && <NewDocument of={making === 'new' ? null : making} onMade={(file) => go(studioAddress(file))} onClose={() => setMaking(null)} />}
    </>
  );
}
