import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { OutlineChoice } from '#core/studio/outline.ts';
import { ChoiceMark, GradeMark } from '../../common/grade-mark.tsx';
import { readableId } from '../../common/readable-id.ts';
import { useText } from '../../messages/text.tsx';
import { figureWords } from '../figures/figure-words.ts';
import { type BeatNode, type Card, handleOf, INTO, ON } from './beat-node.ts';

/** A beat on the graph: what it is known by, with its id small above that, and its choices, each with the place where its line begins. */
export const BeatCard = memo(function BeatCard({ data: { card } }: NodeProps<BeatNode>) {
  const { t } = useText();
  const { beat, speaker, chosen, found, told } = card;
  const leadsOn = beat.kind === 'pass' || (beat.kind === 'unclear' && beat.choices.length === 0);
  return (
    <div
      className="graph-card"
      data-kind={beat.kind}
      data-chosen={chosen === 'beat' ? '' : undefined}
      data-found={found ? '' : undefined}
      data-unreachable={told?.unreachable === true ? '' : undefined}
    >
      <Handle type="target" id={INTO} position={Position.Left} isConnectableStart={false} />
      <div className="graph-head">
        <p className="graph-name">
          {beat.isStart && (
            <span className="graph-tag graph-tag-start">
              <span aria-hidden="true">▶ </span>
              {t('studio.graph-start')}
            </span>
          )}
          <span className="graph-id">{beat.id}</span>
          {beat.seconds !== null && (
            <span className="graph-tag">
              <span aria-hidden="true">◷ </span>
              {t('studio.graph-seconds', { seconds: beat.seconds })}
            </span>
          )}
        </p>
        <p className="graph-said">
          {speaker !== null && <span>{speaker}: </span>}
          <strong>{beat.words.trim() === '' ? t('studio.graph-no-words') : beat.words}</strong>
        </p>
        <p className="graph-facts">
          <Facts card={card} />
        </p>
        {leadsOn && <Handle type="source" id={ON} position={Position.Right} isConnectableEnd={false} title={t('studio.graph-drag')} />}
      </div>
      {beat.choices.map((choice) => (
        <Choice key={choice.index} choice={choice} card={card} />
      ))}
    </div>
  );
});

function Facts({ card: { beat, isWalkOut, told } }: { readonly card: Card }) {
  const { t } = useText();
  const dangling = beat.edges.find((way) => way.choice === null && way.dangling);
  if (told?.unreachable === true) return <Trouble>{t('studio.graph-unreachable')}</Trouble>;
  if (beat.kind === 'unclear') return <Trouble>{t('studio.graph-unclear')}</Trouble>;
  if (dangling !== undefined) return <Trouble>{t('studio.graph-missing', { name: readableId(dangling.to) })}</Trouble>;
  if (beat.kind === 'choices' && beat.choices.length === 0) return <Trouble>{t('studio.graph-no-choices')}</Trouble>;
  return (
    <>
      {beat.kind === 'ending' && <span className="graph-tag">{t(`studio.graph-tone-${beat.tone ?? 'unset'}`)}</span>}
      {isWalkOut && <span className="graph-tag">{t('studio.graph-walk-out')}</span>}
      {beat.kind === 'pass' && <span>{t('studio.graph-passes')}</span>}
      {told !== null && beat.kind !== 'ending' && (
        <span className="graph-best">
          {told.best !== null && <GradeMark grade={told.best} />}
          {t(`studio.graph-best-${told.best ?? 'none'}`)}
        </span>
      )}
    </>
  );
}

function Trouble({ children }: { readonly children: string }) {
  return (
    <span className="graph-trouble">
      <span aria-hidden="true">⚠ </span>
      {children}
    </span>
  );
}

function Choice({ choice, card: { chosen, told, figures } }: { readonly choice: OutlineChoice; readonly card: Card }) {
  const { t } = useText();
  const { index, grade, words, id, edges, byTimer } = choice;
  const about = told?.choices[index];
  const figure = figures[index] ?? null;
  const missing = edges.find(({ dangling }) => dangling);
  return (
    <div
      className="graph-choice"
      data-choice={index}
      data-grade={grade ?? undefined}
      data-chosen={chosen === index ? '' : undefined}
      data-unreachable={about?.unreachable === true ? '' : undefined}
    >
      {grade === null ? <span aria-hidden="true">?</span> : <ChoiceMark grade={grade} />}
      <p>
        <span className="graph-words">{words.trim() === '' ? readableId(id ?? '') || t('studio.graph-no-words') : words}</span>
        <span className="graph-notes">
          {grade === null ? t('studio.graph-ungraded') : t(`choice-grade.${grade}`)}
          {byTimer && <span>{t('studio.graph-by-timer')}</span>}
          {about?.unreachable === true && <span>{t('studio.graph-never')}</span>}
          {figure !== null && <span>{figureWords(t, figure, true)}</span>}
          {figure === null && about?.unreachable !== true && typeof about?.chance === 'number' && <span>{t('studio.graph-chance', { chance: about.chance })}</span>}
          {edges.length === 0 && <Trouble>{t('studio.graph-nowhere')}</Trouble>}
          {missing !== undefined && <Trouble>{t('studio.graph-missing', { name: readableId(missing.to) })}</Trouble>}
        </span>
      </p>
      <Handle type="source" id={handleOf(index)} position={Position.Right} isConnectableEnd={false} title={t('studio.graph-drag')} />
    </div>
  );
}
