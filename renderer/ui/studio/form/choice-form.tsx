import type { OutlineBeat, OutlineChoice } from '#core/studio/outline.ts';
import { addChoice } from '#core/studio/operations/add-choice.ts';
import { renameMember } from '#core/studio/operations/rename-member.ts';
import { ChoiceMark } from '../../common/grade-mark.tsx';
import { shorten } from '../../common/shorten.ts';
import { useText } from '../../messages/text.tsx';
import { itemsFor, beginAct } from '../acts/acts.ts';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { ChoiceFolds } from './choice-folds.tsx';
import { useField } from './field.ts';
import { Findings, Odd, SelectField, TextField } from './fields.tsx';
import type { Names } from './names.ts';
import { NotesField } from './notes-field.tsx';
import { WayField } from './way-field.tsx';

interface ChoicesFormProps extends StudioViewProps {
  readonly beat: OutlineBeat;
  readonly names: Names;
}

/** What the player can say or do in a beat; the choice that is chosen in the studio is open. */
export function ChoicesForm({ studio, beat, names }: ChoicesFormProps) {
  const { t } = useText();
  const { selection } = useStudioState(studio);
  const list = `${beat.pointer}/choices`;
  const { node } = useField(studio, list);
  if (node !== null && node.kind !== 'list') return <Odd studio={studio} pointer={list} label={t('studio.choices')} />;
  const add = (): void => {
    if (studio.apply((source) => addChoice(source, beat.id, { words: '' }), { kind: 'add' })) studio.show(`${list}/${beat.choices.length}/say`, 'form');
  };
  return (
    <section className="studio-part" aria-label={t('studio.choices')}>
      <h3>{t('studio.choices')}</h3>
      <Findings studio={studio} pointer={list} />
      {beat.choices.map((choice) => {
        const isChosen = selection.pointer === choice.pointer || selection.pointer.startsWith(`${choice.pointer}/`);
        return <ChoiceForm key={choice.index} studio={studio} beat={beat} choice={choice} names={names} isChosen={isChosen} />;
      })}
      <button type="button" className="button" data-pointer={list} onClick={add}>
        {t('studio.act-add-choice')}
      </button>
    </section>
  );
}

interface ChoiceFormProps extends ChoicesFormProps {
  readonly choice: OutlineChoice;
  readonly isChosen: boolean;
}

function ChoiceForm({ studio, beat, choice, names, isChosen }: ChoiceFormProps) {
  const { t } = useText();
  const { pointer, grade, words, index } = choice;
  const name = words.trim() === '' ? t('studio.choice-name', { number: index + 1 }) : shorten(words, 70);
  const acts = itemsFor(studio, pointer).filter(({ act }) => act.does === 'up' || act.does === 'down' || act.does === 'duplicate' || act.does === 'remove');
  return (
    <div className="studio-choice" data-chosen={isChosen || undefined}>
      <button type="button" className="studio-choice-head" aria-expanded={isChosen} data-pointer={pointer} onClick={() => studio.show(isChosen ? beat.pointer : pointer)}>
        <span aria-hidden="true">{isChosen ? '▾' : '▸'}</span>
        {grade !== null && <ChoiceMark grade={grade} />}
        <span className="studio-choice-name">{name}</span>
        {grade === null ? <span className="studio-tag studio-tag-todo">{t('studio.grade-ask')}</span> : <span className="hint">{t(`choice-grade.${grade}`)}</span>}
      </button>
      <Findings studio={studio} pointer={pointer} />
      {isChosen && (
        <div className="studio-choice-inside">
          <ChoiceFields studio={studio} pointer={pointer} names={names} />
          <NotesField studio={studio} about={pointer} />
          <ChoiceFolds studio={studio} pointer={pointer} names={names} />
          <div className="actions">
            {acts.map(({ act, label, disabled }) => (
              <button key={act.does} type="button" className="button button-quiet" aria-disabled={disabled} onClick={() => !disabled && beginAct(studio, act)}>
                {t(label)}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

interface ChoiceFieldsProps extends StudioViewProps {
  readonly pointer: string;
  readonly names: Names;
}

const GRADES = ['dazzles', 'meets', 'falls-short'] as const;

function ChoiceFields({ studio, pointer, names }: ChoiceFieldsProps) {
  const { t } = useText();
  const said = useField(studio, `${pointer}/say`);
  const done = useField(studio, `${pointer}/do`);
  const way = said.node === null && done.node !== null ? 'do' : 'say';
  const isBoth = said.node !== null && done.node !== null;
  return (
    <>
      {isBoth && <p className="hint-trouble">{t('studio.choice-both')}</p>}
      <TextField studio={studio} pointer={`${pointer}/${way}`} label={t(`studio.choice-${way}`)} rows={2} required />
      {isBoth && <TextField studio={studio} pointer={`${pointer}/do`} label={t('studio.choice-do')} rows={2} />}
      {!isBoth && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            const other = way === 'say' ? 'do' : 'say';
            if (studio.apply((source) => renameMember(source, `${pointer}/${way}`, other), { kind: 'set' })) studio.show(`${pointer}/${other}`, 'form');
          }}
        >
          {t(`studio.choice-instead-${way}`)}
        </button>
      )}
      <SelectField studio={studio} pointer={`${pointer}/grade`} label={t('studio.grade')} ask={t('studio.grade-ask')} options={GRADES.map((value) => ({ value, label: t(`choice-grade.${value}`) }))} />
      <TextField studio={studio} pointer={`${pointer}/why`} label={t('studio.why')} hint={t('studio.why-how')} rows={2} required />
      <WayField studio={studio} pointer={`${pointer}/to`} names={names} />
    </>
  );
}
