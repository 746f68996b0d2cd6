import type { ComponentType } from 'react';
import type { Studio } from '../studio.ts';
import { AgreementCheck } from './agreement-check.tsx';
import { GradesCheck } from './grades-check.tsx';
import { ProblemsCheck } from './problems-check.tsx';
import { TranslationsCheck } from './translations-check.tsx';

/** What a check is told. */
export interface CheckProps {
  readonly studio: Studio;
  /** Leaves the dialog for what is to be mended. */
  readonly onLeave: () => void;
}

/** What is looked at before a scenario goes live, in this order: here further checks are hung in, each a row (`CheckRow`). `isOfPlayed`: only of what players have had before. */
export const BEFORE_LIVE: readonly { readonly name: string; readonly Check: ComponentType<CheckProps>; readonly isOfPlayed?: true }[] = [
  { name: 'problems', Check: ProblemsCheck },
  { name: 'translations', Check: TranslationsCheck },
  { name: 'grades', Check: GradesCheck, isOfPlayed: true },
  { name: 'agreement', Check: AgreementCheck },
];
