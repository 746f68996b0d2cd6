import { Link } from 'wouter';
import type { CheckResult } from '#core/contract/agreement.ts';
import { pointerFrom } from '#core/studio/tree.ts';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../../studio/address.ts';

interface JudgedChoiceCardProps {
  readonly file: string;
  readonly choice: CheckResult['agreement']['choices'][number];
}

/** One choice: what each grader made of it beside what the scenario says, and the way to it in the studio. */
export function JudgedChoiceCard({ file, choice: { beat, words, key, verdict, given } }: JudgedChoiceCardProps) {
  const { t } = useText();
  return (
    <li className="panel blind-judged">
      <p className="blind-verdict">
        {t(`blind.verdict-${verdict}`)}
      </p>
      <h3>
        <bdi>{words}</bdi>
      </h3>
      <dl className="blind-facts">
        {given.map(({ grader, grade, remark }) => (
          <div key={grader}>
            <dt>
              <bdi>{grader}</bdi>
            </dt>
            <dd>
              {t(`blind.grade-${grade}`)}
              {remark !== null && <q dir="auto">{remark}</q>}
            </dd>
          </div>
        ))}
        {key !== null && (
          <div>
            <dt>{t('blind.key')}</dt>
            <dd>{t(`blind.grade-${key}`)}</dd>
          </div>
        )}
      </dl>
      {key !== null && (
        <Link href={studioAddress(file, pointerFrom('beats', beat))} className="link">
          {t('blind.to-studio')}
        </Link>
      )}
    </li>
  );
}
