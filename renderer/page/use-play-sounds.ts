import { useEffect } from 'react';
import type { Moment } from '#core/dialogue/moments.ts';
import { gradeAtEnd } from '#core/grading/outcome.ts';
import type { Grade } from '#core/scenario/format.ts';
import { createSound } from '../stage/sound.ts';
import { useStore } from '../ui/common/store.ts';
import type { PlaySession } from '../ui/play/play-session.ts';
import { useSettings } from '../ui/settings/settings-context.tsx';

// One for the window: the sound of a report card goes on when the play is gone.
const sound = createSound({ volume: 0 });

/** Moments that are heard, the weightiest first; one at a time is enough. */
const HEARD = ['walk-out', 'dazzle', 'promise-kept'] as const satisfies readonly Moment[];

const CARDS = { A: 'card-a', C: 'card-c', F: null } as const satisfies Record<Grade, string | null>;

/** Lets a session be heard, as loud as the settings say. Nothing is told by sound alone. */
export function usePlaySounds(session: PlaySession): void {
  const { settings } = useSettings();
  const { line, moments, phase, position, sending } = useStore(session);
  const { program } = session;
  const { state } = position.scene;
  const chosen = sending?.request.type === 'chose';

  useEffect(() => sound.setVolume(settings.sound ? settings.volume / 100 : 0), [settings]);
  useEffect(() => {
    if (phase === 'reading' && line > 0) sound.play('advance');
  }, [phase, line]);
  useEffect(() => {
    if (chosen) sound.play('choose');
  }, [chosen]);
  useEffect(() => {
    const heard = HEARD.find((moment) => moments.includes(moment));
    if (heard !== undefined) sound.play(heard);
  }, [moments]);
  useEffect(() => {
    const card = phase === 'ended' ? CARDS[gradeAtEnd(program, state)] : null;
    if (card !== null) sound.play(card);
  }, [phase, program, state]);
}
