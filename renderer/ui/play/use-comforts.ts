import { type RefObject, useState } from 'react';
import type { PlayAction } from '#core/contract/play-keys.ts';
import type { Settings } from '#core/contract/settings.ts';
import { useText } from '../messages/text.tsx';
import type { LoggedLine } from './backlog.ts';
import type { PlaySession } from './play-session.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import type { Skip } from './seen-lines.ts';
import { type Aside, useAside } from './use-aside.ts';
import { useAutoAdvance } from './use-auto-advance.ts';
import { type FullscreenHandle, useFullscreen } from './use-fullscreen.ts';
import { useSkip } from './use-skip.ts';

/** What makes a play easier to follow, and changes nothing in it. */
export interface Comforts {
  readonly aside: Aside;
  /** Lines go on by themselves. */
  readonly auto: boolean;
  readonly skip: Skip;
  readonly fullscreen: FullscreenHandle;
  /** What came of the last action where nothing else shows it; empty: nothing to say. */
  readonly status: string;
  readonly act: (action: PlayAction) => void;
  readonly reread: (line: LoggedLine) => void;
  readonly rewind: (visit: number) => void;
  readonly backToNow: () => void;
}

interface ComfortsOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly autoAdvance: Settings['autoAdvance'];
  /** A voice reads the line. */
  readonly speaking: boolean;
}

export function useComforts(
  session: PlaySession,
  snapshot: PlaySnapshot,
  { root, autoAdvance, speaking }: ComfortsOptions,
): Comforts {
  const { t } = useText();
  const { aside, lookAt, backToNow } = useAside(session);
  const auto = useAutoAdvance(session, autoAdvance, speaking || aside.kind !== 'nothing');
  const skip = useSkip(session, snapshot);
  const fullscreen = useFullscreen();
  const [said, setSaid] = useState({ text: '', at: '' });
  const say = (text: string): void => setSaid({ text, at: placeOf(snapshot) });

  const fillScreen = async (): Promise<void> => {
    if (!fullscreen.offered || !(await fullscreen.toggle())) say(t('fullscreen.refused'));
  };
  const actions: Readonly<Record<PlayAction, () => void>> = {
    next: () => session.press(),
    pause: () => session.pause(),
    hint: () => root.current?.querySelector<HTMLElement>('.coach button:not([aria-disabled="true"])')?.click(),
    backlog: () => lookAt({ kind: 'backlog' }),
    hide: () => lookAt({ kind: 'bare' }),
    skip: () => (skip.possible ? session.skip(skip.to) : say(t(`skip.${skip.reason}`))),
    auto: () => {
      auto.toggle();
      say(t(auto.on ? 'auto.off' : 'auto.on'));
    },
    fullscreen: () => void fillScreen(),
  };

  return {
    aside,
    auto: auto.on,
    skip,
    fullscreen,
    status: said.at === placeOf(snapshot) ? said.text : '',
    act: (action) => {
      const rereads = aside.kind === 'reread';
      if (rereads) backToNow();
      // Back to where the story stands is all that these two ask for then.
      if (!rereads || (action !== 'next' && action !== 'pause')) actions[action]();
    },
    reread: (line) => {
      session.reread(line.beat, line.index);
      lookAt({ kind: 'reread', line });
    },
    rewind: (visit) => {
      backToNow();
      session.rewind(visit);
    },
    backToNow,
  };
}

/** Changes with every line and every turn. */
function placeOf({ position, line, phase }: PlaySnapshot): string {
  return `${position.visit} ${line} ${phase}`;
}
