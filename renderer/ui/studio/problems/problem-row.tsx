import { useMemo } from 'react';
import type { Finding } from '#core/scenario/finding.ts';
import type { ProvedFix } from '#core/studio/fixes/mend.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { useText } from '../../messages/text.tsx';
import { ChangeList } from '../changes/change-list.tsx';
import { findingSays } from '../findings/finding-says.ts';
import { ruleWords } from '../findings/finding-words.ts';
import { placeWords } from '../findings/place-words.ts';
import type { Weight } from '../findings/weights.ts';

interface ProblemRowProps {
  readonly finding: Finding;
  readonly weight: Weight;
  /** Whether a heading above tells how it weighs. */
  readonly isUnderWeight: boolean;
  readonly fix: ProvedFix | null;
  /** The text that it was found in. */
  readonly source: Source;
  /** Whether it is the one that is looked at. */
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onPlay: () => void;
  readonly onFix: () => void;
}

/** One finding: what, where, and what can be done about it. */
export function ProblemRow({ finding, weight, isUnderWeight, fix, source, chosen, onChoose, onPlay, onFix }: ProblemRowProps) {
  const text = useText();
  const { t } = text;
  const { playthrough } = finding;
  const said = findingSays(text, source, finding);
  return (
    <li className="problem" data-severity={weight} data-chosen={chosen}>
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
        <span className={isUnderWeight ? 'sr-only' : 'problem-kind'}>{t(`problems.is-${weight}`)}</span>
        <span lang={said.lang}>{said.words}</span>
        <span className="hint">
          {placeWords(t, source, finding)}
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
      {chosen && (fix !== null || weight !== 'todo') && <More rule={finding.rule} fix={fix} source={source} />}
    </li>
  );
}

function More({ rule, fix, source }: Pick<ProblemRowProps, 'fix' | 'source'> & { readonly rule: string }) {
  const { t, locale } = useText();
  const told = ruleWords(rule, locale);
  const after = useMemo(() => (fix === null ? null : new Source(applyPatches(source.text, fix.patches))), [fix, source]);
  return (
    <div className="problem-more">
      {after !== null && <ChangeList before={source} after={after} names={{ before: t('problems.now'), after: t('problems.then') }} />}
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
