import { useQuery } from '@tanstack/react-query';
import type { Program } from '#core/dialogue/program.ts';
import { GradeMark } from '../common/grade-mark.tsx';
import { useProver } from '../data/prover.tsx';
import { useText } from '../messages/text.tsx';
import { type Way, threeWays } from './ways.ts';

interface ThreeWaysProps {
  readonly program: Program;
  /** The text of the scenario that was played. */
  readonly text: string;
}

/** After the tutorial: the same minute as an F, a C and an A, side by side. */
export function ThreeWays({ program, text }: ThreeWaysProps) {
  const { t } = useText();
  const prover = useProver();
  const analysis = useQuery({
    queryKey: ['three-ways', text],
    queryFn: ({ signal }) => prover.analyze({ text }, { signal }),
    staleTime: Infinity,
  });
  const grades = analysis.data?.proof?.base.grades;
  if (grades === undefined) return null;
  return (
    <section className="ways" aria-labelledby="three-ways">
      <h2 id="three-ways">{t('tutorial.ways')}</h2>
      <p>{t('tutorial.ways-lead')}</p>
      <ol className="ways-list">
        {threeWays(program, grades).map((way) => (
          <li key={way.grade} className="panel way">
            <WayView way={way} lang={program.scenario.locale} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function WayView({ way, lang }: { readonly way: Way; readonly lang: string }) {
  const { t, rich } = useText();
  return (
    <>
      <h3 className="way-title">
        <GradeMark grade={way.grade} />
        {t(`grade.${way.grade}`)}
      </h3>
      <p>{t(`tutorial.way-${way.grade}`)}</p>
      <ul lang={lang}>
        {way.steps.map(({ number, timedOut, words }) => (
          <li key={number}>{t(`report.you-${timedOut ? 'timed-out' : words.kind}`, { words: words.text })}</li>
        ))}
      </ul>
      {way.last !== null && (
        <p className="way-last" lang={lang}>
          {way.last.speaker === null
            ? way.last.say
            : rich('report.heard', { name: <bdi>{way.last.speaker}</bdi>, say: way.last.say })}
        </p>
      )}
    </>
  );
}
