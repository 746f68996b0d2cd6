import { memo } from 'react';
import type { OutlineBeat, OutlineEdge } from '#core/studio/outline.ts';
import { ChoiceMark, GradeMark } from '../../common/grade-mark.tsx';
import { shorten } from '../../common/shorten.ts';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { beatName, beatNamed } from '../beat-name.ts';
import { figureWords } from '../figures/figure-words.ts';
import { figureOf, figuresOf } from '../figures/figures.ts';
import type { Studio } from '../studio.ts';
import { leadsTo, type Row } from './rows.ts';

interface OutlineRowProps {
  readonly row: Row;
  /** All that it shows of the text. */
  readonly look: string;
  readonly studio: Studio;
  readonly isChosen: boolean;
  /** Tab comes in here. */
  readonly isEntry: boolean;
  /** Null: there is nothing under it. */
  readonly isOpen: boolean | null;
  readonly onToggle: (beat: OutlineBeat) => void;
}

const LONGEST = 90;

/** A beat or a choice in the outline. */
export const OutlineRow = memo(DrawnRow, isAsBefore);

function DrawnRow({ row, studio, isChosen, isEntry, isOpen, onToggle }: OutlineRowProps) {
  return (
    <div
      role="treeitem"
      aria-level={row.kind === 'beat' ? 1 : 2}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-selected={isChosen}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isEntry ? 0 : -1}
      data-pointer={row.pointer}
      data-kind={row.kind}
      className="studio-tree-row"
      // What is chosen changes the tools above, and moves the rows: not between the two halves of a click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.currentTarget.focus();
        studio.look(row.pointer, 'form');
      }}
      onDoubleClick={() => studio.show(row.pointer, 'form')}
      onFocus={() => studio.show(row.pointer)}
    >
      {isOpen !== null && (
        <span
          className="studio-twist"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onToggle(row.beat);
          }}
        >
          {isOpen ? '▾' : '▸'}
        </span>
      )}
      {row.kind === 'beat' ? <BeatWords beat={row.beat} studio={studio} /> : <ChoiceWords choice={row.choice} beat={row.beat} studio={studio} />}
    </div>
  );
}

function isAsBefore(before: OutlineRowProps, after: OutlineRowProps): boolean {
  return (
    before.look === after.look &&
    before.isChosen === after.isChosen &&
    before.isEntry === after.isEntry &&
    before.isOpen === after.isOpen &&
    before.onToggle === after.onToggle &&
    before.studio === after.studio
  );
}

function BeatWords({ beat, studio }: { readonly beat: OutlineBeat; readonly studio: Studio }) {
  const { t } = useText();
  const analysis = useStore(studio.analysis);
  const best = analysis?.best.get(beat.id) ?? null;
  return (
    <span className="studio-row-words">
      {beat.isStart && <span className="studio-tag">{t('studio.tag-start')}</span>}
      {beat.kind === 'ending' && <span className="studio-tag">{t('studio.tag-ending')}</span>}
      {beat.kind === 'unclear' && <span className="studio-tag studio-tag-todo">{t('studio.tag-unclear')}</span>}
      {analysis?.unreachable.has(beat.pointer) === true && <span className="studio-tag studio-tag-trouble">{t('studio.tag-unreachable')}</span>}
      <strong>{beatName(t, beat, LONGEST)}</strong> <span className="studio-id">{beat.id}</span>
      {best !== null && (
        <span className="studio-tag">
          <GradeMark grade={best} /> {t('studio.tag-best', { grade: best })}
        </span>
      )}
      {beat.kind === 'pass' && <Ways edges={beat.edges} studio={studio} />}
      <Faults pointer={beat.pointer} studio={studio} />
    </span>
  );
}

function ChoiceWords({ choice, beat, studio }: Pick<Extract<Row, { kind: 'choice' }>, 'choice' | 'beat'> & { readonly studio: Studio }) {
  const { t } = useText();
  const analysis = useStore(studio.analysis);
  const isEmpty = choice.words.trim() === '';
  const chance = analysis?.chances.get(choice.pointer);
  const figure = figureOf(useStore(figuresOf(studio)), beat, choice);
  return (
    <span className="studio-row-words">
      {isEmpty && <span className="studio-tag studio-tag-todo">{t('studio.tag-empty')}</span>}
      {choice.grade === null ? (
        !isEmpty && <span className="studio-tag studio-tag-todo">{t('studio.tag-ungraded')}</span>
      ) : (
        <span className="studio-tag">
          <ChoiceMark grade={choice.grade} /> {t(`choice-grade.${choice.grade}`)}
        </span>
      )}
      <span>{isEmpty ? t('studio.choice-name', { number: choice.index + 1 }) : shorten(choice.words, LONGEST)}</span>
      {choice.byTimer && <span className="studio-tag">{t('studio.tag-timer')}</span>}
      {figure !== null && <span className="studio-tag">{figureWords(t, figure)}</span>}
      {figure === null && chance !== undefined && <span className="studio-tag">{t('studio.tag-chance', { chance })}</span>}
      {analysis?.unreachable.has(choice.pointer) === true && <span className="studio-tag studio-tag-trouble">{t('studio.tag-unreachable')}</span>}
      {/* Where it leads is asked for once it has words and a grade. */}
      {(choice.edges.length > 0 || (!isEmpty && choice.grade !== null)) && <Ways edges={choice.edges} studio={studio} />}
    </span>
  );
}

function Ways({ edges, studio }: { readonly edges: readonly OutlineEdge[]; readonly studio: Studio }) {
  const { t } = useText();
  if (edges.length === 0) return <span className="studio-tag studio-tag-todo">{t('studio.leads-nowhere')}</span>;
  return leadsTo(edges).map(({ to, dangling }) => {
    const name = beatNamed(t, studio.outline(), to, 30);
    return (
      <span key={to} className={dangling ? 'studio-tag studio-tag-trouble' : 'studio-way'}>
        {t(dangling ? 'studio.leads-missing' : 'studio.leads-to', { name })}
      </span>
    );
  });
}

/** Problems in a beat, its choices' included, by number. */
function Faults({ pointer, studio }: { readonly pointer: string; readonly studio: Studio }) {
  const { t } = useText();
  const { findings, toDo } = useStore(studio.findings);
  const here = findings.filter((finding) => finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`));
  const left = here.filter((finding) => toDo.has(finding)).length;
  const count = here.length - left;
  return (
    <>
      {left > 0 && <span className="studio-tag studio-tag-todo">{t('studio.tag-todo', { count: left })}</span>}
      {count > 0 && <span className="studio-tag studio-tag-trouble">{t('studio.tag-problems', { count })}</span>}
    </>
  );
}
