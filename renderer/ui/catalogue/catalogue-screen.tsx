import { useQuery } from '@tanstack/react-query';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useCatalogue } from '../data/use-catalogue.ts';
import { useText } from '../messages/text.tsx';
import { MomentOffer } from '../reviews/moment-offer.tsx';
import { CommitmentQuestion } from '../notes/commitment-question.tsx';
import { TUTORIAL } from '../tutorial/tutorial.ts';
import { Welcome } from '../tutorial/welcome.tsx';
import { BrokenFiles } from './broken-files.tsx';
import { readableFirst } from './in-language.ts';
import { ScenarioCard } from './scenario-card.tsx';
import { listedFor } from './standing.ts';

/** Everything there is to play, as it stands on disk now. */
export function CatalogueScreen() {
  const { t, locale } = useText();
  const { orpc } = useApi();
  const catalogue = useCatalogue();
  const attempts = useQuery(orpc.attempts.list.queryOptions());
  const scenarios = catalogue.data?.scenarios ?? [];
  const tutorial = scenarios.find(({ id }) => id === TUTORIAL);
  const isNew = attempts.data?.length === 0;
  return (
    <>
      <ScreenTitle page={t('catalogue.page')}>{t('catalogue.title')}</ScreenTitle>
      <CommitmentQuestion />
      {catalogue.isPending && <p role="status">{t('state.loading')}</p>}
      {catalogue.error !== null && (
        <FailureNote
          error={catalogue.error}
          what={t('catalogue.failed')}
          onRetry={() => void catalogue.refetch()}
        />
      )}
      {attempts.error !== null && (
        <FailureNote
          error={attempts.error}
          what={t('attempts.failed')}
          onRetry={() => void attempts.refetch()}
        />
      )}
      {catalogue.isSuccess && scenarios.length === 0 && <p className="lead">{t('catalogue.empty')}</p>}
      {tutorial !== undefined && isNew && <Welcome scenario={tutorial} />}
      <MomentOffer />
      <ul className="cards">
        {listedFor(readableFirst(scenarios, locale), attempts.data ?? []).map(({ scenario, standing }) => (
          <li key={scenario.id}>
            <ScenarioCard scenario={scenario} standing={standing} />
          </li>
        ))}
      </ul>
      <BrokenFiles files={catalogue.data?.broken ?? []} />
    </>
  );
}
