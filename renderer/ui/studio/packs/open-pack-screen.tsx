import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import type { ContractClient } from '#core/contract/client.ts';
import type { PackReview as Review } from '#core/contract/packs.ts';
import { PACK_LIMITS } from '#core/packs/limits.ts';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { stageFile } from '../../data/stage-file.ts';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../address.ts';
import { PackInstalled } from './pack-installed.tsx';
import { PackReview } from './pack-review.tsx';
import { PackTrouble } from './pack-trouble.tsx';

interface Looked {
  readonly draft: string;
  readonly review: Review;
}

/** Opens a pack from outside: choose it, look at what is in it, then install what is wanted. */
export function OpenPackScreen() {
  const { t } = useText();
  const { orpc, connection } = useApi();
  const queries = useQueryClient();
  const id = useId();
  /** A file box that is made anew lets the same file be chosen again. */
  const [boxes, setBoxes] = useState(0);
  const [over, setOver] = useState(false);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const looking = useMutation({
    mutationFn: async (from: File | string): Promise<Looked> => {
      setProgress({ done: 0, total: 0 });
      const { client } = connection;
      const draft = typeof from === 'string' ? from : await stageFile((piece) => client.packs.stage(piece), from, PACK_LIMITS.pack);
      return { draft, review: await receiveReview(client, draft, setProgress) };
    },
  });
  const installing = useMutation(
    orpc.packs.install.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  const again = (): void => {
    looking.reset();
    installing.reset();
    setBoxes(boxes + 1);
  };
  const choose = (file: File | undefined): void => {
    installing.reset();
    if (file !== undefined) looking.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  const looked = looking.data;
  return (
    <>
      <ScreenTitle page={t('packs.open')}>{t('packs.open')}</ScreenTitle>
      <p className="lead">{t('packs.open-lead')}</p>
      <p>
        <Link href={studioAddress(null)} className="link">
          {t('studio.to-list')}
        </Link>
      </p>
      <div
        className="field pack-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id}>{t('packs.file')}</label>
        <input
          key={boxes}
          id={id}
          className="input"
          type="file"
          accept=".zip,application/zip"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => choose(target.files?.[0])}
        />
        <p id={`${id}-hint`} className="hint">
          {t('packs.file-hint')}
        </p>
      </div>
      <p role="status">{looking.isPending && (progress.total === 0 ? t('packs.reading') : t('packs.looking', progress))}</p>
      {looking.error !== null && <PackTrouble error={looking.error} what={t('packs.open-failed')} />}
      {looked !== undefined && installing.data === undefined && (
        <PackReview
          key={looked.review.fingerprint}
          review={looked.review}
          isInstalling={installing.isPending}
          onInstall={(files) => installing.mutate({ draft: looked.draft, fingerprint: looked.review.fingerprint, files: [...files] })}
          onRefuse={again}
        />
      )}
      {installing.error !== null && looked !== undefined && (
        <PackTrouble error={installing.error} what={t('packs.install-failed')} onRetry={() => looking.mutate(looked.draft, { onSuccess: () => installing.reset() })} />
      )}
      {installing.data !== undefined && <PackInstalled installed={installing.data} files={looked?.review.files ?? []} onAnother={again} />}
    </>
  );
}

async function receiveReview(client: ContractClient, draft: string, tell: (progress: { readonly done: number; readonly total: number }) => void): Promise<Review> {
  for await (const piece of await client.packs.review({ draft })) {
    if (piece.kind === 'review') return piece.review;
    tell(piece);
  }
  throw new Error('The review broke off.');
}
