import type { Finding } from '#core/scenario/finding.ts';
import type { ProvedFix } from '#core/studio/fixes/mend.ts';
import type { Outline } from '#core/studio/outline.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed } from '../beat-name.ts';
import { plainFindingWords, ruleWords } from '../findings/finding-words.ts';
import { beatIdOf } from './groups.ts';
import { changedLines } from './changed-lines.ts';

interface ProblemRowProps {
  readonly finding: Finding;
  readonly fix: ProvedFix | null;
  readonly outline: Outline;
  /** The text that it was found in. */
  readonly text: string;
  /** Whether it is the one that is looked at. */
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onPlay: () => void;
  readonly onFix: () => void;
}

/** One finding: what, where, and what can be done about it. */
export function ProblemRow({ finding, fix, outline, text, chosen, onChoose, onPlay, onFix }: ProblemRowProps) {
  const { t, locale } = useText();
  const { severity, message, pointer, line, playthrough } = finding;
  const said = plainFindingWords(message, locale);
  const beat = beatIdOf(pointer);
  const place = beat === null ? t('problems.at-line', { line }) : t('problems.at-beat', { beat: beatNamed(outline, beat), line });
  return (
    <li className="problem" data-severity={severity} data-chosen={chosen}>
      <button
        type="button"
        className="problem-what"
        aria-current={chosen}
        {...(fix === null ? {} : { 'aria-keyshortcuts': 'Control+.' })}
        onClick={chosen && playthrough !== undefined ? onPlay : onChoose}
        onKeyDown={(event) => {
          if (fix === null || event.key !== '.' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onFix();
        }}
      >
        <span className="problem-kind">{t(`problems.is-${severity}`)}</span>
        <span lang={said.lang}>{said.words}</span>
        <span className="hint">
          {place}
          {playthrough !== undefined && ` · ${t('problems.again-plays')}`}
        </span>
      </button>
      <div className="actions">
        {fix !== null && (
          <button type="button" className="button button-small" onClick={onFix}>
            {t(`problems.fix-${fix.kind}`, { word: fix.word })}
          </button>
        )}
        {playthrough !== undefined && (
          <button type="button" className="button button-small" onClick={onPlay}>
            {t('problems.play')}
          </button>
        )}
      </div>
      {chosen && <More rule={finding.rule} fix={fix} text={text} />}
    </li>
  );
}

function More({ rule, fix, text }: { readonly rule: string; readonly fix: ProvedFix | null; readonly text: string }) {
  const { t, locale } = useText();
  const told = ruleWords(rule, locale);
  const change = fix === null ? null : changedLines(text, fix.patches);
  return (
    <div className="problem-more">
      {change !== null && (
        <dl className="problem-change">
          {change.before.length > 0 && (
            <div>
              <dt>{t('problems.now')}</dt>
              <dd>
                <pre>{change.before.join('\n')}</pre>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('problems.then')}</dt>
            <dd>
              <pre>{change.after.length > 0 ? change.after.join('\n') : t('problems.then-nothing')}</pre>
            </dd>
          </div>
        </dl>
      )}
      {told !== undefined && (
        <details>
          <summary>{t('problems.about')}</summary>
          <div lang={told.lang}>
            <p>{plain(told.meaning)}</p>
            <p>{plain(told.mend)}</p>
          </div>
        </details>
      )}
    </div>
  );
}

/** Words in `backticks` are code: on the screen quotes do. */
function plain(text: string): string {
  return text.replaceAll(/`([^`]*)`/g, '“$1”');
}
