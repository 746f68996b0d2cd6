import { useMemo, useState } from 'react';
import { putStrings } from '#core/studio/translations/edits.ts';
import type { TableRemark, TableUnit } from '#core/studio/translations/table.ts';
import { type Change, type Effect, planTakeIn } from '#core/studio/translations/take-in.ts';
import { Dialog } from '../../common/dialog.tsx';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { editTranslation, type Language, languageName, ownLocale } from './languages.ts';
import { NotTaken } from './not-taken.tsx';
import { whereWords } from './where-words.ts';

/** So many are shown at once; more are looked at on asking. */
const FEW = 6;

const EFFECTS: readonly Effect[] = ['new', 'changed', 'confirmed', 'stale'];

interface TakeInDialogProps extends StudioViewProps {
  readonly language: Language;
  /** The table's file. */
  readonly name: string;
  readonly units: readonly TableUnit[];
  readonly remarks: readonly TableRemark[];
  readonly onClose: () => void;
  readonly onTaken: (count: number) => void;
}

/** What a table would change, string by string: whatever is ticked is taken, as one step that can be undone. */
export function TakeInDialog({ studio, language, name, units, remarks, onClose, onTaken }: TakeInDialogProps) {
  const { t, locale } = useText();
  const { source } = useStudioState(studio);
  const plan = useMemo(() => planTakeIn(language.texts, units), [language.texts, units]);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(plan.changes.filter(isDoubtful).map(({ pointer }) => pointer)));
  const taken = plan.changes.filter(({ pointer }) => !left.has(pointer));
  const take = (pointers: readonly string[], isTaken: boolean): void => {
    const next = new Set(left);
    for (const pointer of pointers) {
      if (isTaken) next.delete(pointer);
      else next.add(pointer);
    }
    setLeft(next);
  };
  const finish = (): void => {
    const about = { kind: 'language', words: languageName(language.locale, locale) } as const;
    const edit = putStrings(language.translation, source, taken.map(({ pointer, source: words, text }) => ({ pointer, source: words, text })));
    editTranslation(studio, language, edit, { kind: 'take-in', about });
    onTaken(taken.length);
  };
  return (
    <Dialog title={t('languages.take-in-title', { name })} onClose={onClose}>
      {plan.changes.length === 0 && <p>{t('languages.take-in-nothing')}</p>}
      {plan.same > 0 && <p className="hint">{t('languages.take-in-same', { count: plan.same })}</p>}
      {EFFECTS.map((effect) => {
        const changes = plan.changes.filter((change) => change.effect === effect);
        if (changes.length === 0) return null;
        return <Group key={effect} effect={effect} changes={changes} left={left} from={ownLocale(source)} into={language.locale} onTake={take} />;
      })}
      <NotTaken refused={plan.refused} remarks={remarks} />
      <div className="actions">
        {plan.changes.length > 0 && (
          <button type="button" className="button button-primary" aria-disabled={taken.length === 0} onClick={() => taken.length > 0 && finish()}>
            {t('languages.take-in-do', { count: taken.length })}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t(plan.changes.length > 0 ? 'action.cancel' : 'studio.close')}
        </button>
      </div>
    </Dialog>
  );
}

interface GroupProps {
  readonly effect: Effect;
  readonly changes: readonly Change[];
  readonly left: ReadonlySet<string>;
  readonly from: string;
  readonly into: string;
  readonly onTake: (pointers: readonly string[], isTaken: boolean) => void;
}

/** Strings that would do the same: all of them at once, or each by itself. */
function Group({ effect, changes, left, from, into, onTake }: GroupProps) {
  const { t } = useText();
  const taken = changes.filter(({ pointer }) => !left.has(pointer)).length;
  return (
    <fieldset className="field">
      <legend>{t(`languages.effect-${effect}`, { count: changes.length })}</legend>
      <p className="hint">{t(`languages.effect-${effect}-hint`)}</p>
      {changes.length > 1 && (
        <label className="option">
          <input
            ref={(box) => {
              if (box !== null) box.indeterminate = taken > 0 && taken < changes.length;
            }}
            type="checkbox"
            checked={taken === changes.length}
            onChange={({ target }) => onTake(changes.map(({ pointer }) => pointer), target.checked)}
          />
          <span>{t('languages.take-all', { taken, count: changes.length })}</span>
        </label>
      )}
      <details className="languages-more" open={changes.length <= FEW}>
        <summary>{t('languages.take-each')}</summary>
        <ul className="languages-list">
          {changes.map(({ pointer, source, text, now }) => (
            <li key={pointer} className="languages-row">
              <label className="option">
                <input type="checkbox" checked={!left.has(pointer)} onChange={({ target }) => onTake([pointer], target.checked)} />
                <span>
                  <span className="hint">{whereWords(t, now.context)}</span>
                  <span lang={from} dir="auto" className="languages-source">
                    {source}
                  </span>
                  {now.text.trim() !== '' && now.text !== text && (
                    <del lang={into} dir="auto" className="languages-source">
                      {now.text}
                    </del>
                  )}
                  <ins lang={into} dir="auto" className="languages-source">
                    {text}
                  </ins>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}

/** What would put a good translation out of date is not taken, unless somebody asks for it. */
function isDoubtful({ effect, now }: Change): boolean {
  return effect === 'stale' && now.state === 'translated';
}
