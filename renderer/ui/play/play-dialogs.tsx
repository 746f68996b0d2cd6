import { useSettings } from '../settings/settings-context.tsx';
import { backlogOf } from './backlog.ts';
import { BacklogDialog } from './backlog-dialog.tsx';
import { choiceWords } from './choice-view.ts';
import { PauseDialog, type TakenWords } from './pause-dialog.tsx';
import type { PlaySession } from './play-session.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import type { Comforts } from './use-comforts.ts';

interface PlayDialogsProps {
  readonly session: PlaySession;
  readonly snapshot: PlaySnapshot;
  readonly comforts: Comforts;
  readonly onLeave: () => void;
}

/** What lies over the play while it waits: the pause, or everything said and done. */
export function PlayDialogs({ session, snapshot, comforts, onLeave }: PlayDialogsProps) {
  const { settings, change, error } = useSettings();
  const { program, mode } = session;
  const { sending, paused } = snapshot;
  const { aside, backToNow, reread, rewind } = comforts;
  const practises = mode === 'practice';
  return (
    <>
      {aside.kind === 'backlog' && (
        <BacklogDialog
          lang={program.scenario.locale}
          entries={backlogOf(program, snapshot)}
          onReread={reread}
          onRewind={practises ? rewind : null}
          onClose={backToNow}
        />
      )}
      {paused && (
        <PauseDialog
          lang={program.scenario.locale}
          settings={settings}
          taken={practises ? takenWords(session, snapshot) : null}
          onRewind={(visit) => session.rewind(visit)}
          onSettings={change}
          settingsFailed={error}
          abandonFailed={sending?.request.type === 'abandon' ? sending.failure : null}
          onContinue={() => session.continue()}
          onLeave={onLeave}
          onAbandon={() => session.abandon()}
        />
      )}
    </>
  );
}

function takenWords({ program }: PlaySession, { taken }: PlaySnapshot): TakenWords[] {
  return taken.map(({ step }, visit) => {
    const beat = program.beats[step.before.beat]?.id ?? '';
    return { visit, words: choiceWords(program, beat, step.choice.id).text };
  });
}
