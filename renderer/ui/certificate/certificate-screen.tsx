import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Programme } from '#core/scenario/programme.ts';
import { DemonstrationMark } from '../common/demonstration-mark.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { ProofStamp } from '../common/proof-stamp.tsx';
import { useProof } from '../common/use-proof.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { Wordmark } from '../frame/wordmark.tsx';
import { useText } from '../messages/text.tsx';
import { usePlayer } from '../people/player.tsx';
import { BackToProgramme } from '../programmes/back-to-programme.tsx';
import { useFitPage } from '../common/fit-page.ts';
import { useProgramme, usePrinciples } from '../programmes/use-programme.ts';
import { type Finished, finishedIn, lostByReview } from './finished.ts';

interface CertificateScreenProps {
  /** The programme's id. */
  readonly programme: string;
}

/** That somebody has finished a programme, on one sheet of paper. */
export function CertificateScreen({ programme: id }: CertificateScreenProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const read = useProgramme(id);
  const attempts = useQuery(orpc.attempts.list.queryOptions());
  const error = read.error ?? attempts.error;
  const finished =
    read.data === undefined || attempts.data === undefined ? null : finishedIn(read.data, attempts.data);
  if (read.data !== undefined && finished !== null) return <Paper programme={read.data} finished={finished} />;
  return (
    <>
      <ScreenTitle page={t('certificate.page')}>{t('certificate.page')}</ScreenTitle>
      {error !== null && (
        <FailureNote
          error={error}
          what={t('certificate.failed')}
          onRetry={() => void Promise.all([read.refetch(), attempts.refetch()])}
        />
      )}
      {error === null && (read.isPending || attempts.isPending) && <p role="status">{t('state.loading')}</p>}
      {read.isSuccess && attempts.isSuccess && (
        <p className="lead">
          {t(lostByReview(read.data, attempts.data) ? 'certificate.set-aside' : 'certificate.not-yet')}
        </p>
      )}
      <BackToProgramme id={id} />
    </>
  );
}

interface PaperProps {
  readonly programme: Programme;
  readonly finished: Finished;
}

function Paper({ programme, finished }: PaperProps) {
  const { t, rich } = useText();
  const intl = useIntl();
  const { player } = usePlayer();
  const paper = useRef<HTMLElement>(null);
  useFitPage(paper);
  const seal = useProof(finished.attempts);
  const { id, locale, title, weeks } = programme;
  const day = (time: string): string => intl.formatDate(time, { dateStyle: 'long' });
  const [from, to] = [day(finished.from), day(finished.to)];
  return (
    <>
      <div className="sheet-actions actions">
        <button type="button" className="button button-primary" disabled={seal.isLoading} onClick={() => window.print()}>
          {t('sheet.print')}
        </button>
        <BackToProgramme id={id} />
      </div>
      <article className="sheet certificate" ref={paper}>
        <p className="certificate-mark">
          <Wordmark />
        </p>
        <ScreenTitle page={t('certificate.title', { title })}>{t('certificate.page')}</ScreenTitle>
        <p>{t('certificate.says')}</p>
        <p className="certificate-name">
          <bdi>{player?.name}</bdi>
        </p>
        <p>{rich('certificate.has-finished', { count: weeks.length })}</p>
        <p className="certificate-programme">
          <bdi lang={locale}>{title}</bdi>
        </p>
        <p>{from === to ? t('certificate.on', { to }) : t('certificate.between', { from, to })}</p>
        <Covered programme={programme} />
        <p className="certificate-how">
          {t('certificate.how', { count: weeks.reduce((sum, { scenarios }) => sum + scenarios.length, 0) })}
        </p>
        <p className="certificate-line">{t('certificate.signed')}</p>
        <DemonstrationMark />
        <ProofStamp attempts={finished.attempts} />
      </article>
    </>
  );
}

function Covered({ programme: { locale, weeks } }: { readonly programme: Programme }) {
  const { t } = useText();
  const intl = useIntl();
  const principleOf = usePrinciples();
  return (
    <section className="certificate-covers">
      <h2>{t('certificate.covers')}</h2>
      <ul>
        {weeks.map(({ theme, principles }) => (
          <li key={theme}>
            <strong lang={locale}>{theme}</strong>
            <span className="entry-summary certificate-principles">
              {intl.formatList(principles.map((principle) => principleOf(principle).name))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
