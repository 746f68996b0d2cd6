import { type FormEvent, useId, useState } from 'react';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import type { Edit } from '#core/studio/edit.ts';
import { positionsRenamed } from '#core/studio/sheet.ts';
import { addChoice } from '#core/studio/operations/add-choice.ts';
import { branch } from '#core/studio/operations/branch.ts';
import { connect } from '#core/studio/operations/connect.ts';
import { renameChoice } from '#core/studio/operations/rename-choice.ts';
import { renameEntry } from '#core/studio/operations/rename-entry.ts';
import type { Source } from '#core/studio/source.ts';
import { thingAt } from '#core/studio/thing.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { useText } from '../../messages/text.tsx';
import { beatOptions } from '../beat-name.ts';
import type { StudioViewProps } from '../studio.ts';
import { useStoryLocale } from '../use-studio.ts';
import { thingWords } from '../words.ts';
import { type Act, placeOf } from './acts.ts';

interface ActDialogProps extends StudioViewProps {
  readonly act: Act;
  readonly onClose: () => void;
  /** It is done; the pointer is what it was done with. */
  readonly onDone: (pointer: string) => void;
}

const GRADES: readonly ChoiceGrade[] = ['dazzles', 'meets', 'falls-short'];
const NEW = ' new';
const LATER = '';

/** Asks for what an act needs: the words of a new choice, where to lead it, or another name. */
export function ActDialog({ studio, act, onClose, onDone }: ActDialogProps) {
  const { t } = useText();
  const id = useId();
  const locale = useStoryLocale(studio);
  const place = placeOf(studio, act.pointer);
  const { source } = studio.document.state.get();
  const [words, setWords] = useState(act.does === 'rename' ? (place?.choice?.id ?? place?.beat.id ?? '') : '');
  const [grade, setGrade] = useState<ChoiceGrade | null>(null);
  const [to, setTo] = useState(LATER);
  const [refused, setRefused] = useState<string | null>(null);
  if (place === null) return null;
  const { beat, choice } = place;
  const operation = (at: Source): Edit => {
    const exit = { beat: beat.id, ...(choice === null ? {} : { choice: choice.index }) };
    switch (act.does) {
      case 'add-choice':
        return addChoice(at, beat.id, { words: words.trim(), ...(grade === null ? {} : { grade }), ...(to === LATER ? {} : { to }) });
      case 'rename':
        return choice === null ? renameEntry(at, 'beats', beat.id, words.trim()) : renameChoice(at, beat.id, choice.index, words.trim());
      default:
        return to === NEW ? branch(at, exit, { words: '', kind: 'choices', after: beat.id }) : connect(at, exit, to);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (act.does === 'connect' && to === LATER) return;
    const edit = operation(source);
    if ('refused' in edit) {
      setRefused(t(`studio.refused-${edit.refused}`));
      return;
    }
    const positions = act.does === 'rename' && choice === null ? positionsRenamed(studio.document.state.get().history.sheet.positions, beat.id, words.trim()) : undefined;
    studio.document.edit(
      { patches: edit.patches, ...(positions === undefined ? {} : { positions }) },
      { kind: KINDS[act.does] ?? 'set', after: { pointer: act.does === 'connect' ? act.pointer : edit.at } },
    );
    if (act.does === 'connect' && to === NEW) studio.told.set({ what: 'branched', pointer: edit.at });
    onClose();
    onDone(studio.document.state.get().selection.pointer);
  };
  const title = t(`studio.asks-${act.does === 'add-choice' || act.does === 'rename' ? act.does : 'connect'}`, { thing: thingWords(t, thingAt(source, act.pointer)) });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="studio-new" onSubmit={submit} noValidate>
        {act.does !== 'connect' && (
          <div className="field">
            <label htmlFor={id}>{t(act.does === 'rename' ? 'studio.name-in-file' : 'studio.choice-words')}</label>
            <input id={id} className="input studio-text" value={words} lang={locale} spellCheck={act.does !== 'rename'} autoComplete="off" aria-invalid={refused !== null} aria-describedby={`${id}-fault`} onChange={(event) => setWords(event.target.value)} />
            {act.does === 'rename' && <p className="hint">{t('studio.name-how')}</p>}
          </div>
        )}
        {act.does === 'add-choice' && (
          <fieldset className="field">
            <legend>{t('studio.grade')}</legend>
            <p className="hint">{t('studio.grade-later')}</p>
            <div className="options">
              {GRADES.map((each) => (
                <label className="option" key={each}>
                  <input type="radio" name={`${id}-grade`} checked={grade === each} onChange={() => setGrade(each)} />
                  <span>{t(`choice-grade.${each}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {act.does !== 'rename' && (
          <div className="field">
            <label htmlFor={`${id}-to`}>{t('studio.leads')}</label>
            <select id={`${id}-to`} className="input" value={to} onChange={(event) => setTo(event.target.value)}>
              <option value={LATER}>{t('studio.leads-later')}</option>
              {act.does === 'connect' && <option value={NEW}>{t('studio.leads-new')}</option>}
              {beatOptions(t, studio.outline().beats).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        )}
        <p id={`${id}-fault`} className="hint-trouble" role="alert">
          {refused}
        </p>
        <DialogActions label={t('studio.do-it')} busy={act.does === 'connect' && to === LATER} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

const KINDS: Partial<Record<Act['does'], 'add' | 'rename' | 'connect'>> = { 'add-choice': 'add', rename: 'rename', connect: 'connect' };
