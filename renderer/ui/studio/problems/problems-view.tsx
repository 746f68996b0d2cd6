import { useMemo, useRef, useState } from 'react';
import type { Finding } from '#core/scenario/finding.ts';
import { Source } from '#core/studio/source.ts';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed } from '../beat-name.ts';
import { showRun } from '../rehearsal/rehearsal.ts';
import { useAsked, useStudioState } from '../use-studio.ts';
import { outlineOf, type Studio, type StudioViewProps } from '../studio.ts';
import { findingSays } from '../findings/finding-says.ts';
import { formPlace } from '../findings/form-place.ts';
import { weighed, weightOf } from '../findings/weights.ts';
import { type Grouping, groupsOf } from './groups.ts';
import { ProblemRow } from './problem-row.tsx';
import { RoutesPanel } from './routes-panel.tsx';
import { proofOf } from './watch-proof.ts';
import './problems.css';

/** What the prover has found, as it is written; and whether the runs that were kept still hold. */
export function ProblemsView({ studio }: StudioViewProps) {
  const said = useText();
  const { t } = said;
  const found = useStore(studio.findings);
  const { findings, settled, waiting } = found;
  const { text, verdict, fixes, failure } = useStore(proofOf(studio));
  const [by, setBy] = useState<Grouping>('severity');
  const [chosen, setChosen] = useState('');
  const heading = useRef<HTMLParagraphElement>(null);
  useAsked(studio, 'problems', (pointer) => {
    const first = findings.find((finding) => finding.pointer === pointer);
    if (first !== undefined) setChosen(nameOf(first));
    heading.current?.focus();
  });
  const counts = weighed(found);
  const source = useSourceOf(studio, text);

  const fixOf = ({ rule, pointer }: Finding) => fixes.find((fix) => fix.rule === rule && fix.pointer === pointer) ?? null;
  const choose = (finding: Finding): void => {
    const { source: now } = studio.document.state.get();
    const place = formPlace(now, finding);
    const node = now.at(place.pointer);
    // What is no JSON is shown where it stops being JSON.
    const range = now.faultAt === null ? node : { from: now.faultAt, to: now.faultAt };
    studio.document.select({ pointer: place.pointer, ...(range === null ? {} : { from: range.from, to: range.to }) });
    setChosen(nameOf(finding));
    studio.show(place.pointer, place.view);
  };
  const play = (finding: Finding): void => {
    const { playthrough = [], variant } = finding;
    showRun(studio, { run: { variant: variant ?? null, from: null, words: playthrough }, about: findingSays(said, source, finding).words });
  };
  const mend = (finding: Finding): void => {
    const fix = fixOf(finding);
    // Of another text than it was made for it would change something else.
    if (fix === null || studio.document.state.get().source.text !== text) return;
    studio.document.edit({ patches: fix.patches }, { kind: 'fix', after: { pointer: fix.at } });
    heading.current?.focus();
  };
  const summary = text === null ? t('problems.looking') : findings.length === 0 ? t('problems.none') : t(counts.todo > 0 ? 'problems.count-todo' : 'problems.count', { ...counts });
  const groups = groupsOf(found, by);
  // One weight and how many is what the count above says.
  const isTold = by === 'severity' && groups.length === 1;
  return (
    <div className="problems">
      <div className="problems-head">
        <p ref={heading} tabIndex={-1} role="status">
          <b>{summary}</b>
          {text !== null && !settled && ` ${t('problems.looking-again')}`}
        </p>
        {waiting.length > 0 && <p className="hint">{t('problems.waiting', { count: waiting.length })}</p>}
        {findings.length > 0 && (
          <div className="problems-grouping" role="group" aria-label={t('problems.group')}>
            {(['severity', 'beat'] as const).map((each) => (
              <button key={each} type="button" aria-pressed={by === each} onClick={() => setBy(each)}>
                {t(`problems.by-${each}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {failure !== null && <p className="hint-trouble">{t('problems.failed', { why: failure })}</p>}
      {verdict === 'bound-reached' && <p className="hint">{t('problems.bound')}</p>}
      {groups.map((group) => (
        <section key={group.of} aria-label={headingOf(group.of)}>
          <h3 className={isTold ? 'sr-only' : 'problems-group'}>{headingOf(group.of)}</h3>
          <ul className="problems-list">
            {group.findings.map((finding) => (
              <ProblemRow
                key={nameOf(finding)}
                finding={finding}
                fix={fixOf(finding)}
                weight={weightOf(found, finding)}
                isUnderWeight={by === 'severity'}
                source={source}
                chosen={chosen === nameOf(finding)}
                onChoose={() => choose(finding)}
                onPlay={() => play(finding)}
                onFix={() => mend(finding)}
              />
            ))}
          </ul>
        </section>
      ))}
      <RoutesPanel studio={studio} />
    </div>
  );

  function headingOf(of: string): string {
    if (by === 'beat') return of === '' ? t('problems.whole') : t('problems.beat', { beat: beatNamed(t, outlineOf(source), of) });
    if (of === 'todo') return t('problems.todos', { count: counts.todo });
    return of === 'error' ? t('problems.errors', { count: counts.errors }) : t('problems.warnings', { count: counts.warnings });
  }
}

function nameOf({ rule, pointer }: Finding): string {
  return `${rule} ${pointer}`;
}

/** The text that was looked through, read: places and names are those it had then. */
function useSourceOf(studio: Studio, text: string | null): Source {
  const { source } = useStudioState(studio);
  return useMemo(() => (text === null || source.text === text ? source : new Source(text)), [source, text]);
}
