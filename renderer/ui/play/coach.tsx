import { useEffect, useRef } from 'react';
import type { Program } from '#core/dialogue/program.ts';
import { principlesAtStake } from '#core/grading/principles.ts';
import { KeyHint, useShortcut } from '../common/key-hint.tsx';
import { readableId } from '../common/readable-id.ts';
import { usePrincipleList } from '../data/use-principles.ts';
import { useText } from '../messages/text.tsx';
import type { PlaySnapshot } from './play-snapshot.ts';
import { customerFeeling } from './scene.ts';
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
  const { hints, position, sending } = snapshot;
  const { scene } = position;
  const said = useRef<HTMLParagraphElement>(null);
  const before = useRef(hints);
  useEffect(() => {
    if (hints > before.current) said.current?.focus();
    before.current = hints;
  }, [hints]);
  const name = customerName(program);
  const feeling = customerFeeling(program, scene, scene.lines.length - 1);
  return (
    <aside className="coach" aria-label={t('coach.name')}>
      {hints > 0 && (
        <p ref={hints === 1 ? said : null} tabIndex={-1}>
          {t('coach.feels', { name, feeling: t(`feeling.${feeling}`) })}
        </p>
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
