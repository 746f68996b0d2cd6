import { useCallback, useEffect, useMemo } from 'react';
import { LineReading } from '../speech/line-reading.ts';
import { openDialogs } from '../ui/common/open-dialogs.ts';
import { useStore } from '../ui/common/store.ts';
import type { PlaySession } from '../ui/play/play-session.ts';
import { useSettings } from '../ui/settings/settings-context.tsx';
import type { SystemVoices } from './use-system-voices.ts';
import { useVisible } from './use-visible.ts';

/** Reads a session's lines aloud where that is wished for. Returns how to read something else; null: not here. */
export function useLineReading(
  session: PlaySession,
  { synthesiser, reader, count }: SystemVoices,
): ((texts: readonly string[]) => void) | null {
  const { settings } = useSettings();
  const { line, paused, phase, position } = useStore(session);
  const dialogs = useStore(openDialogs);
  const visible = useVisible();
  const wished = settings.readAloud && settings.sound && count > 0;
  const quiet = !wished || paused || !visible || dialogs > 0;
  const reading = useMemo(() => {
    const { cast, locale } = session.program.scenario;
    return new LineReading(reader, synthesiser, [...cast.keys()], locale);
  }, [session, reader, synthesiser]);

  const told = phase === 'reading' ? position.scene.lines[line] : undefined;
  const id = `${position.visit} ${line} ${phase}`;
  const who = told?.who ?? null;
  const say = told?.say ?? null;
  useEffect(() => {
    if (quiet || say === null) reading.hush();
    else reading.show({ id, who, say });
  }, [reading, quiet, id, who, say]);
  useEffect(() => () => reading.hush(), [reading]);

  const readNow = useCallback((texts: readonly string[]) => reading.readNow(texts), [reading]);
  return wished ? readNow : null;
}
