import { createContext, useContext } from 'react';
import { useText } from '../messages/text.tsx';
import type { ChoiceView } from './choice-view.ts';

/** Reads texts aloud; null: nothing is read aloud here. */
type ReadNow = (texts: readonly string[]) => void;

const ReadNowContext = createContext<ReadNow | null>(null);

export const ReadNowProvider = ReadNowContext;

interface ReadChoicesProps {
  readonly choices: readonly ChoiceView[];
  /** Units of the allowance that are left. */
  readonly left: number;
}

/** Reads the choices aloud, for whoever has the lines read aloud and asks for it. */
export function ReadChoices({ choices, left }: ReadChoicesProps) {
  const { t } = useText();
  const readNow = useContext(ReadNowContext);
  if (readNow === null) return null;
  const spoken = choices.map(({ kind, text, costs, tooDear }, index) =>
    [
      `${index + 1}.`,
      kind === 'do' ? t('play.action') : '',
      text,
      tooDear ? t('play.too-dear', { costs, left }) : costs > 0 ? t('play.costs', { costs }) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return (
    <button type="button" className="button button-quiet read-choices" onClick={() => readNow(spoken)}>
      {t('play.read-choices')}
    </button>
  );
}
