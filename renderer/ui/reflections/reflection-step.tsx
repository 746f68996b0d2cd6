import { useState } from 'react';
import type { Feeling } from '#core/scenario/format.ts';
import { Face } from '../common/face.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { charactersOf, type Draft, EMPTY_DRAFT } from './draft.ts';
import { ReflectionForm } from './reflection-form.tsx';
import type { ReflectionQuestion } from './question.ts';
import { useReflection } from './use-reflection.ts';

interface ReflectionStepProps {
  readonly attempt: string;
  readonly question: ReflectionQuestion;
  readonly customer: { readonly name: string; readonly look: string | null; readonly feels: Feeling };
  /** On to the report card; with words that could not be kept, or were not meant to be yet. */
  readonly onPassed: (unkept: Draft | null) => void;
}

/** After the last line and before the grade: one question, to be answered or not. */
export function ReflectionStep({ attempt, question, customer, onPassed }: ReflectionStepProps) {
  const { t } = useText();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const { writing, keep } = useReflection({ type: 'attempt', attempt });
  const { look, feels, name } = customer;
  const hasWords = charactersOf(draft) > 0;
  return (
    <section className="reflection-step">
      <Face look={look} feels={feels} className="reflection-face" />
      <div className="panel reflection-page">
        <ScreenTitle page={t('reflection.title')}>{t('reflection.title')}</ScreenTitle>
        <p>{t('reflection.lead')}</p>
        <ReflectionForm
          question={t(`reflection.ask-${question}`, { name })}
          draft={draft}
          onChange={setDraft}
          keep={t('reflection.keep-and-see')}
          keeping={writing.isPending}
          error={writing.error}
          onKeep={() => keep(draft, () => onPassed(null))}
        >
          <button type="button" className="button" onClick={() => onPassed(hasWords ? draft : null)}>
            {t('reflection.skip')}
          </button>
        </ReflectionForm>
      </div>
    </section>
  );
}
