import { createContext, type ReactNode, type RefObject } from 'react';
import type { Program } from '#core/dialogue/program.ts';
import type { PlaySnapshot } from '../../play/play-snapshot.ts';

/** What is drawn of a moment of a story. */
export interface StageSlotProps {
  readonly program: Program;
  readonly snapshot: PlaySnapshot;
  readonly moments: PlaySnapshot['moments'];
  readonly box: RefObject<HTMLElement | null>;
}

/** The stage, which the page hands in: here nobody knows how it draws. Null: there is none. */
export const StageSlot = createContext<((props: StageSlotProps) => ReactNode) | null>(null);
