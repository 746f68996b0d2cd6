import type { ReactNode } from 'react';
import type { ProgrammeWeek } from '#core/scenario/programme.ts';
import { useText } from '../messages/text.tsx';
import { usePrinciples } from './use-programme.ts';

interface WeekPartsProps {
  readonly week: ProgrammeWeek;
  readonly locale: string;
  /** The level of the parts' headings. */
  readonly level: 'h2' | 'h3';
  /** What stands before the parts that every week has. */
  readonly children?: ReactNode;
}

/** What a team takes from a week into its meeting, part by part. */
export function WeekParts({ week, locale, level, children }: WeekPartsProps) {
  const { t } = useText();
  const { discussion, exercise, leadQuestions, reflection, standards } = week;
  return (
    <div className="week-parts">
      <Principles ids={week.principles} level={level} />
      {standards.length > 0 && (
        <Part level={level} title={t('programme.standards')}>
          <ol className="standards" lang={locale}>
            {standards.map(({ number, text }) => (
              <li key={number} value={number}>
                {text}
              </li>
            ))}
          </ol>
        </Part>
      )}
      {children}
      <Part level={level} title={t('programme.discussion')}>
        <ul className="points" lang={locale}>
          <Items texts={discussion} />
        </ul>
      </Part>
      <Part level={level} title={t('programme.reflection')}>
        <p lang={locale}>{reflection}</p>
      </Part>
      {exercise !== undefined && (
        <Part level={level} title={t('programme.exercise', { title: exercise.title })}>
          <ol className="steps" lang={locale}>
            <Items texts={exercise.steps} />
          </ol>
        </Part>
      )}
      {leadQuestions.length > 0 && (
        <Part level={level} title={t('programme.lead')}>
          <ol className="steps" lang={locale}>
            <Items texts={leadQuestions} />
          </ol>
        </Part>
      )}
    </div>
  );
}

function Items({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => <li key={text}>{text}</li>);
}

function Principles({ ids, level }: { readonly ids: readonly string[]; readonly level: 'h2' | 'h3' }) {
  const { t } = useText();
  const principleOf = usePrinciples();
  return (
    <Part level={level} title={t('programme.principles')}>
      <ul className="points points-bare">
        {ids.map(principleOf).map(({ id, name, summary }) => (
          <li key={id}>
            <strong>{name}</strong>
            {summary !== '' && <span className="entry-summary">{t('programme.principle', { summary })}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface PartProps {
  readonly level: 'h2' | 'h3';
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a week under a heading of its own. */
export function Part({ level: Heading, title, children }: PartProps) {
  return (
    <section className="week-part">
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}
