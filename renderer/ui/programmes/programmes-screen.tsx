import { Link, Redirect } from 'wouter';
import type { ProgrammeSummary } from '#core/contract/programmes.ts';
import { BrokenFiles } from '../catalogue/broken-files.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { useProgrammes } from './use-programme.ts';

/** Every programme there is. Where there is one and nothing to mend, it is opened at once. */
export function ProgrammesScreen() {
  const { t } = useText();
  const list = useProgrammes();
  const { programmes = [], broken = [] } = list.data ?? {};
  const [only] = programmes;
  if (only !== undefined && programmes.length === 1 && broken.length === 0) {
    return <Redirect to={PLACES.programme(only.id)} replace />;
  }
  return (
    <>
      <ScreenTitle page={t('programmes.page')}>{t('programmes.page')}</ScreenTitle>
      {list.isPending && <p role="status">{t('state.loading')}</p>}
      {list.isLoadingError && (
        <FailureNote error={list.error} what={t('programmes.failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && programmes.length === 0 && <p className="lead">{t('programmes.empty')}</p>}
      <ul className="cards">
        {programmes.map((programme) => (
          <li key={programme.id}>
            <ProgrammeCard programme={programme} />
          </li>
        ))}
      </ul>
      <BrokenFiles files={broken} title={t('programmes.broken', { count: broken.length })} />
    </>
  );
}

function ProgrammeCard({ programme }: { readonly programme: ProgrammeSummary }) {
  const { t } = useText();
  const { id, locale, source, summary, title, weeks } = programme;
  return (
    <article className="card card-plain">
      <div className="card-text">
        <h2 className="card-title">
          <Link href={PLACES.programme(id)} className="card-link" lang={locale}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <p className="card-facts">
          <span>{t('programmes.weeks', { weeks })}</span>
          {source === 'own' && <span>{t('catalogue.own')}</span>}
        </p>
        <p lang={locale}>{summary}</p>
      </div>
    </article>
  );
}
