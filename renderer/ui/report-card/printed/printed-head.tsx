import { useIntl } from 'react-intl';
import type { AttemptDetail, Person } from '#core/contract/schemas.ts';
import type { Program } from '#core/dialogue/program.ts';
import { gradeReasons } from '#core/grading/reasons.ts';
import type { ReportCard } from '#core/grading/report-card.ts';
import { GradeMark } from '../../common/grade-mark.tsx';
import { readableId } from '../../common/readable-id.ts';
import { Wordmark } from '../../frame/wordmark.tsx';
import { useText } from '../../messages/text.tsx';
import { customerName } from '../../play/speaker.ts';
import { Fact } from '../../privacy/paper-parts.tsx';
import { headlineOf } from '../headline.ts';
import { reasonInWords } from '../reasons.tsx';

interface PrintedHeadProps {
  readonly detail: AttemptDetail;
  readonly program: Program;
  readonly card: ReportCard;
  /** Whose card it is. */
  readonly player: Person | null;
}

/** Whose card it is, of what, from when, and what it came to in a sentence. */
export function PrintedHead({ detail, program, card, player }: PrintedHeadProps) {
  const { t, rich, date } = useText();
  const intl = useIntl();
  const { scenario } = program;
  const { finishedAt, locale, mode, startedAt, variant, version } = detail;
  const ending = scenario.beats.get(card.ending);
  const name = customerName(program);
  // Which needs were missed stands below, each by itself.
  const against = gradeReasons(card, scenario.bar)
    .filter(({ side, code }) => side === 'against' && code !== 'need-missed' && code !== 'walked-out')
    .map((reason) => reasonInWords(t, scenario, name, reason));
  const language = intl.formatDisplayName(locale, { type: 'language' }) ?? locale;
  return (
    <header className="printed-head">
      <div className="printed-brand">
        <Wordmark />
        <span>{t('report.page')}</span>
      </div>
      <div className="printed-result">
        <div className="printed-words">
          <h1 lang={scenario.locale}>
            <bdi>{scenario.title}</bdi>
          </h1>
          <p className="printed-grade">
            {t('printed.result', { word: t(`grade.${card.grade}`), grade: card.grade, score: card.score })}
          </p>
          <p>
            {rich(headlineOf(card), { name: <bdi key="name">{name}</bdi> })}
            {against.map((reason) => ` ${reason}`)}
          </p>
        </div>
        <GradeMark grade={card.grade} size="large" />
      </div>
      <dl className="printed-facts">
        {player !== null && (
          <Fact what={t('printed.player')}>
            <bdi>{player.name}</bdi>
            {player.apart !== null && ` (…${player.apart})`}
          </Fact>
        )}
        <Fact what={t('printed.played')}>
          <time dateTime={startedAt}>
            {finishedAt === null
              ? date(startedAt)
              : intl.formatDateTimeRange(new Date(startedAt), new Date(finishedAt), { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        </Fact>
        <Fact what={t('printed.kind')}>{t(mode === 'practice' ? 'printed.practice' : 'mode.assessed')}</Fact>
        <Fact what={t('printed.version')}>{t('printed.version-in', { version, language })}</Fact>
        {ending?.kind === 'ending' && (
          <Fact what={t('printed.ending')}>
            <span lang={scenario.locale}>{ending.ending.title}</span>
          </Fact>
        )}
        {variant !== null && (
          <Fact what={t('before.variants')}>{scenario.variants.get(variant)?.about ?? readableId(variant)}</Fact>
        )}
      </dl>
    </header>
  );
}
