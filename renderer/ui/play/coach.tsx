import { useEffect, useRef } from 'react';
import type { Program } from '#core/dialogue/program.ts';
import { principlesAtStake } from '#core/grading/principles.ts';
import { KeyHint, useShortcut } from '../common/key-hint.tsx';
import { readableId } from '../common/readable-id.ts';
import { usePrincipleList } from '../data/use-principles.ts';
import { useText } from '../messages/text.tsx';
import { coachNotes } from './coach-notes.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import { customerName } from './speaker.ts';

/** How many steps a hint has: what the customer feels, then what counts here. */
const STEPS = 2;

interface CoachProps {
  readonly program: Program;
  readonly snapshot: PlaySnapshot;
  readonly onHint: () => void;
}

/** The coach beside the choices of a practice run: never says which one, only where to look. */
export function Coach({ program, snapshot, onHint }: CoachProps) {
  const { t } = useText();
  const shortcut = useShortcut('hint');
  const { hints, sending } = snapshot;
  const said = useRef<HTMLDivElement>(null);
  const before = useRef(hints);
  useEffect(() => {
    if (hints > before.current) said.current?.focus();
    before.current = hints;
  }, [hints]);
  return (
    <aside className="coach" aria-label={t('coach.name')}>
      {hints > 0 && (
        <div ref={hints === 1 ? said : null} tabIndex={-1}>
          <Moment program={program} snapshot={snapshot} />
        </div>
      )}
      {hints > 1 && (
        <div ref={said} tabIndex={-1}>
          <AtStake program={program} snapshot={snapshot} />
        </div>
      )}
      {hints < STEPS && (
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={sending !== null}
          aria-keyshortcuts={shortcut}
          onClick={onHint}
        >
          {t(hints === 0 ? 'coach.ask' : 'coach.ask-more')}
          <KeyHint action="hint" />
        </button>
      )}
    </aside>
  );
}

/** How the customer is at this moment, and what stands open between them and the player. */
function Moment({ program, snapshot }: Pick<CoachProps, 'program' | 'snapshot'>) {
  const { t, rich } = useText();
  const name = customerName(program);
  const { face, gone, heard, mood, moved, promised, settled, slips, waiting } = coachNotes(program, snapshot);
  const open = [
    ...waiting.map((need) => t('coach.waiting', { need })),
    ...promised.map((promise) => t('coach.promised', { promise })),
    ...(gone ? [t('coach.gone', { name })] : []),
    ...(slips ? [t('coach.slips')] : []),
    ...(settled ? [t('coach.settled', { name })] : []),
  ];
  return (
    <>
      <p>{t('coach.feels', { name, feeling: t(`feeling.${mood}`), moved, cue: t(`cue.${face}`, { name }) })}</p>
      {heard !== null && (
        <p>{rich('coach.heard', { say: <span lang={program.scenario.locale}>{heard}</span> })}</p>
      )}
      {open.length > 0 && (
        <ul>
          {open.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p>{t('coach.chair', { name })}</p>
    </>
  );
}

function AtStake({ program, snapshot }: Pick<CoachProps, 'program' | 'snapshot'>) {
  const { t } = useText();
  const principles = usePrincipleList();
  const ids = principlesAtStake(program, snapshot.position.scene.state);
  if (ids.length === 0) return <p>{t('coach.nothing-at-stake')}</p>;
  return (
    <>
      <p>{t('coach.at-stake')}</p>
      <ul>
        {ids.map((id) => {
          const known = principles.data?.find((principle) => principle.id === id);
          return (
            <li key={id}>
              <strong>{known?.name ?? readableId(id)}</strong>
              {known !== undefined && ` ${known.summary}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
