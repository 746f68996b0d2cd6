import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { scriptOf } from '#core/studio/script/script.ts';
import { readableId } from '../../common/readable-id.ts';
import { useStore } from '../../common/store.ts';
import { usePrinting } from '../../common/use-printing.ts';
import { Wordmark } from '../../frame/wordmark.tsx';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStoryLocale, useStudioState } from '../use-studio.ts';
import { BeatPart } from './beat-part.tsx';
import { ScriptFront } from './script-front.tsx';
import { scriptOptionsOf } from './script-options.ts';
import { knownIn, useConditionWords } from './use-condition-words.ts';
import './printed-script.css';

/** An open document on paper, from whatever view it is printed: its script. It is there only while it is printed. */
export function PrintedScript({ studio }: StudioViewProps) {
  return usePrinting() && createPortal(<Paper studio={studio} />, document.body);
}

function Paper({ studio }: StudioViewProps) {
  const { t, date } = useText();
  const { source, unsaved } = useStudioState(studio);
  const { blind, remarks } = useStore(scriptOptionsOf(studio));
  const locale = useStoryLocale(studio);
  const script = useMemo(() => scriptOf(source), [source]);
  const say = useConditionWords(knownIn(script));
  const { title, version, beats } = script;
  const [printed] = useState(() => new Date().toISOString());
  return (
    <article className="printed-script" data-remarks={remarks || undefined}>
      <header>
        <p className="script-brand">
          <Wordmark /> <span>{t(blind ? 'script.kind-blind' : 'script.kind')}</span>
        </p>
        <h1 lang={locale}>{title === '' ? studio.document.file : title}</h1>
        <p className="script-note">
          {t('script.of', { version, file: studio.document.file, printed: date(printed) })} {unsaved && t('script.unsaved')}
        </p>
        {remarks && <p className="script-reviewer">{t('script.reviewer')}</p>}
        <p className="script-note">{t(blind ? 'script.how-blind' : 'script.how')}</p>
      </header>
      <ScriptFront script={script} locale={locale} blind={blind} say={say} />
      {beats.map((beat) => (
        <section key={beat.number}>
          <h2 id={`script-${beat.number}`}>{t('script.beat', { number: beat.number, name: readableId(beat.id) })}</h2>
          <BeatPart beat={beat} locale={locale} blind={blind} say={say} />
        </section>
      ))}
      {beats.length === 0 && <p>{t('script.empty')}</p>}
    </article>
  );
}
