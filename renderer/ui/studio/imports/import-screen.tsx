import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { IMPORT_REFUSALS } from '#core/imports/imported.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { studioAddress } from '../address.ts';
import { FileDrop } from './file-drop.tsx';
import { StoryReport } from './story-report.tsx';
import { useImport } from './use-import.ts';
import './imports.css';
import { TroubleNote } from '../../common/trouble-note.tsx';

/** Brings a story of Twine or H5P in: choose it, see what is kept and what is not, open it as a scenario. */
export function ImportScreen() {
  const { t } = useText();
  const [, go] = useLocation();
  const { look, open } = useImport((file) => go(studioAddress(file)));
  const first = useRef<HTMLHeadingElement>(null);
  const looked = look.data;
  // What has been found is what is new: whoever does not see it hears it.
  useEffect(() => {
    if (looked !== undefined) first.current?.focus();
  }, [looked]);
  return (
    <div className="import">
      <ScreenTitle page={t('import.page')}>{t('import.page')}</ScreenTitle>
      <p className="no-print">
        <Link href={studioAddress(null)} className="link">
          {t('studio.to-list')}
        </Link>
      </p>
      <div className="import-ask no-print">
        <p className="lead">{t('import.lead')}</p>
        <FileDrop
          busy={look.isPending || open.isPending}
          onFile={(file) => {
            open.reset();
            look.mutate(file);
          }}
        />
      </div>
      <p role="status">
        {look.isPending && t('import.looking')}
        {looked !== undefined && t('import.read', { name: looked.name, count: looked.look.stories.length })}
      </p>
      {look.error !== null && <FileTrouble error={look.error} />}
      {open.error !== null && <FailureNote error={open.error} what={t('import.open-failed')} />}
      {looked?.look.stories.map((story, place) => (
        <StoryReport
          key={`${looked.draft}-${String(place)}`}
          story={story}
          heading={place === 0 ? first : null}
          busy={open.isPending}
          onOpen={() => open.mutate({ looked, story: place, title: story.title })}
        />
      ))}
      {looked?.look.refused.map(({ title, refusal, about }, place) => (
        <div key={`${looked.draft}-refused-${String(place)}`} className="note note-trouble">
          <p className="note-title">{t('import.refused-story', { title })}</p>
          <p>{t(`import.refused-${refusal}`, { about })}</p>
        </div>
      ))}
    </div>
  );
}

function FileTrouble({ error }: { readonly error: Error }) {
  const { t } = useText();
  const { details } = toCallFailure(error);
  const refusal = IMPORT_REFUSALS.find((one) => details['where'] === 'file' && details['what'] === one);
  if (refusal === undefined) return <FailureNote error={error} what={t('import.failed')} />;
  return (
    <TroubleNote title={t('import.failed')}>{t(`import.refused-${refusal}`, { about: String(details['about'] ?? '') })}</TroubleNote>
  );
}
