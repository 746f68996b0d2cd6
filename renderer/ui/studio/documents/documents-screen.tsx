import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { StudioDocument } from '#core/contract/studio.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { FIND_ADDRESS } from '../find/find-address.ts';
import { STUDIO_PLACES, studioAddress } from '../address.ts';
import { IMPORT_ADDRESS } from '../imports/import-address.ts';
import { wantPublishing } from '../publish/to-publish.ts';
import { Bin } from './bin.tsx';
import { DocumentRow } from './document-row.tsx';
import { NewDocument } from './new-document.tsx';
import { OpenFile } from './open-file.tsx';
import { RenameDocument } from './rename-document.tsx';
import { saveDraft } from './save-draft.ts';
import { useDocuments } from './use-documents.ts';

/** The scenarios of the house and the bundled ones: where a trainer begins, or goes on. */
export function DocumentsScreen() {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const [, go] = useLocation();
  const list = useDocuments();
  const [making, setMaking] = useState<'new' | StudioDocument | null>(null);
  const [renaming, setRenaming] = useState<StudioDocument | null>(null);
  const [said, setSaid] = useState('');
  const remove = useMutation(orpc.studio.remove.mutationOptions({ onSuccess: (_, { file }) => setSaid(t('studio.binned', { file })) }));
  const documents = list.data?.documents ?? [];
  const own = documents.filter(({ source }) => source === 'own');
  const bundled = documents.filter(({ source }) => source === 'bundled');
  return (
    <>
      <ScreenTitle page={t('studio.page')}>{t('studio.page')}</ScreenTitle>
      <p className="lead">{t('studio.lead')}</p>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => setMaking('new')}>
          {t('studio.new')}
        </button>
        {list.data !== undefined && <OpenFile documents={documents} onOpened={(file) => go(studioAddress(file))} />}
        <Link href={FIND_ADDRESS} className="button">
          {t('find.page')}
        </Link>
        <Link href={STUDIO_PLACES.share} className="button">
          {t('packs.share')}
        </Link>
        <Link href={STUDIO_PLACES.openPack} className="button">
          {t('packs.open')}
        </Link>
        <Link href={IMPORT_ADDRESS} className="button">
          {t('import.page')}
        </Link>
      </div>
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
              onRemove={() => remove.mutate({ file: document.file, expected: document.hash })}
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
      <Bin removed={list.data?.removed ?? []} onRestored={(file) => setSaid(t('studio.restored', { file }))} />
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
