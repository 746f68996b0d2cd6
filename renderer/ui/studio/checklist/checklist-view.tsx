import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { checklist, type Check, CHECKS, QUESTIONS } from '#core/studio/checklist/checklist.ts';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useAsked, useStudioState } from '../use-studio.ts';
import { openAnswers } from './answers.ts';
import { CheckRow } from './check-row.tsx';
import { NotesLeft } from './notes-left.tsx';
import './checklist.css';

/** What makes a scenario good: what can be told of it by itself, with ways to each place, and what only people can tell. */
export function ChecklistView({ studio }: StudioViewProps) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  const { findings, settled } = useStore(studio.findings);
  const summary = useRef<HTMLParagraphElement>(null);
  const [answers] = useState(() => openAnswers(studio.document.file, window.localStorage));
  const ticked = useStore(answers.ticked);
  const agreed = useAgreement(studio.document.file);
  const checks = useMemo(() => checklist(source, findings), [source, findings]);
  useAsked(studio, 'checklist', () => summary.current?.focus());
  const done = checks.filter((check) => check.done).length + ticked.length + (agreed ? 1 : 0);
  const row = (check: Check) => <CheckRow key={check.id} studio={studio} check={check} />;
  return (
    <div className="checklist">
      <p ref={summary} tabIndex={-1} role="status" className="checklist-count">
        {t('check.count', { done, all: CHECKS.length + QUESTIONS.length + 1 })}
        {!settled && ` ${t('check.looking')}`}
      </p>
      <NotesLeft studio={studio} />
      <section aria-labelledby="check-told">
        <h3 id="check-told">{t('check.told')}</h3>
        <ul className="checklist-rows">{checks.filter(({ id }) => id !== 'notes').map(row)}</ul>
      </section>
      <section aria-labelledby="check-asked">
        <h3 id="check-asked">{t('check.asked')}</h3>
        <p className="hint">{t('check.asked-how')}</p>
        <ul className="checklist-rows">
          {QUESTIONS.map((question) => (
            <li key={question}>
              <label className="option">
                <input type="checkbox" checked={ticked.includes(question)} onChange={({ target }) => answers.tick(question, target.checked)} />
                <span>{t(`check.ask-${question}`)}</span>
              </label>
            </li>
          ))}
          <li data-done={agreed || undefined} className="check">
            <p className="check-name">
              <span aria-hidden="true">{agreed ? '✓' : '○'}</span>
              <span>
                {t('check.agreement')} <span className="sr-only">{t(agreed ? 'check.is-done' : 'check.is-open')}</span>
              </span>
            </p>
            {!agreed && <p className="hint">{t('check.agreement-how')}</p>}
            {!agreed && (
              <Link href={PLACES.staffArea('blind')} className="link">
                {t('check.agreement-ask')}
              </Link>
            )}
          </li>
        </ul>
      </section>
    </div>
  );
}

/** Whether several people have graded it blind. */
function useAgreement(file: string): boolean {
  const { orpc } = useApi();
  const { data } = useQuery(orpc.agreement.standing.queryOptions({ input: { file } }));
  return data !== undefined && data.ended !== null;
}
