import { useRef, useState } from 'react';
import type { Finding } from '#core/scenario/finding.ts';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed } from '../beat-name.ts';
import { showRun } from '../rehearsal/rehearsal.ts';
import { useAsked, useOutline } from '../use-studio.ts';
import type { StudioViewProps } from '../studio.ts';
import { plainFindingWords } from '../findings/finding-words.ts';
import { type Grouping, groupsOf } from './groups.ts';
import { ProblemRow } from './problem-row.tsx';
import { RoutesPanel } from './routes-panel.tsx';
import { proofOf } from './watch-proof.ts';
import './problems.css';

/** What the prover has found, as it is written; and whether the runs that were kept still hold. */
export function ProblemsView({ studio }: StudioViewProps) {
  const { t, locale } = useText();
  const outline = useOutline(studio);
  const { findings, settled } = useStore(studio.findings);
  const { text, verdict, fixes, failure } = useStore(proofOf(studio));
  const [by, setBy] = useState<Grouping>('severity');
  const [chosen, setChosen] = useState('');
  const heading = useRef<HTMLParagraphElement>(null);
  useAsked(studio, 'problems', (pointer) => {
    const first = findings.find((finding) => finding.pointer === pointer);
    if (first !== undefined) setChosen(nameOf(first));
    heading.current?.focus();
  });
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')];

  const fixOf = ({ rule, pointer }: Finding) => fixes.find((fix) => fix.rule === rule && fix.pointer === pointer) ?? null;
  const choose = (finding: Finding): void => {
    const node = studio.document.state.get().source.at(finding.pointer);
    studio.document.select({ pointer: finding.pointer, ...(node === null ? {} : { from: node.from, to: node.to }) });
    setChosen(nameOf(finding));
  };
  const play = ({ playthrough = [], variant, message }: Finding): void => {
    showRun(studio, { run: { variant: variant ?? null, from: null, words: playthrough }, about: plainFindingWords(message, locale).words });
  };
  const mend = (finding: Finding): void => {
    const fix = fixOf(finding);
    // Of another text than it was made for it would change something else.
    if (fix === null || studio.document.state.get().source.text !== text) return;
    studio.document.edit({ patches: fix.patches }, { kind: 'fix', after: { pointer: fix.at } });
    heading.current?.focus();
  };
  const summary = text === null ? t('problems.looking') : findings.length === 0 ? t('problems.none') : t('problems.count', { errors, warnings });
  return (
    <div className="problems">
      <div className="problems-head">
        <p ref={heading} tabIndex={-1} role="status" className="problems-count">
          {summary}
          {text !== null && !settled && ` ${t('problems.looking-again')}`}
        </p>
        {findings.length > 0 && (
          <div className="actions" role="group" aria-label={t('problems.group')}>
            {(['severity', 'beat'] as const).map((each) => (
              <button key={each} type="button" className="button button-small" aria-pressed={by === each} onClick={() => setBy(each)}>
                {t(`problems.by-${each}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {failure !== null && <p className="hint-trouble">{t('problems.failed', { why: failure })}</p>}
      {verdict === 'bound-reached' && <p className="hint">{t('problems.bound')}</p>}
      {groupsOf(findings, by).map((group) => (
        <section key={group.of} aria-label={headingOf(group.of)}>
          <h3 className="problems-group">{headingOf(group.of)}</h3>
          <ul className="problems-list">
            {group.findings.map((finding) => (
              <ProblemRow
                key={nameOf(finding)}
                finding={finding}
                fix={fixOf(finding)}
                outline={outline}
                text={text ?? ''}
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
    if (of === 'error') return t('problems.errors', { count: errors });
    if (of === 'warning') return t('problems.warnings', { count: warnings });
    return of === '' ? t('problems.whole') : t('problems.beat', { beat: beatNamed(outline, of) });
  }
}

function nameOf({ rule, pointer }: Finding): string {
  return `${rule} ${pointer}`;
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
