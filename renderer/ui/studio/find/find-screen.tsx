import { useState } from 'react';
import { Link } from 'wouter';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../address.ts';
import { DoneNote } from './done-note.tsx';
import { FindForm } from './find-form.tsx';
import { Replacements } from './replacements.tsx';
import { Results } from './results.tsx';
import { useReplacing } from './use-replacing.ts';
import './find.css';

/** Finding words in all scenarios, and putting others in their place. */
export function FindScreen() {
  const { t } = useText();
  const [put, setPut] = useState<string | null>(null);
  const { search, choose, done, find, replace, takeBack } = useReplacing();
  const busy = find.isPending || replace.isPending || takeBack.isPending;
  const back = (replacement: Parameters<typeof takeBack.mutate>[0]): void => {
    if (!takeBack.isPending) takeBack.mutate(replacement);
  };
  return (
    <>
      <ScreenTitle page={t('find.page')}>{t('find.page')}</ScreenTitle>
      <p>
        <Link href={studioAddress(null)} className="link">
          {t('studio.to-list')}
        </Link>
      </p>
      <p className="lead">{t('find.lead')}</p>
      <FindForm onPut={setPut} onFind={(query) => find.mutate(query)} />
      {find.error !== null && <FailureNote error={find.error} what={t('find.failed')} />}
      {replace.error !== null && <FailureNote error={replace.error} what={t('find.replace-failed')} />}
      {takeBack.error !== null && <FailureNote error={takeBack.error} what={t('find.take-back-failed')} />}
      {done !== null && <DoneNote key={done.turn} done={done.what} onTakeBack={(number) => search !== null && back({ number, words: search.query.words })} />}
      <p role="status" className="find-status">
        {find.isPending ? t('find.looking') : search !== null && t('find.found', { total: search.found.total, documents: search.found.documents.length })}
      </p>
      {search !== null && <Results search={search} put={put} busy={busy} choose={choose} onReplace={() => !busy && put !== null && replace.mutate({ search, put })} />}
      <Replacements busy={takeBack.isPending} onTakeBack={back} />
    </>
  );
}
