import { useQuery } from '@tanstack/react-query';
import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { AssignedToYou } from '../assigned/assigned-to-you.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useCatalogue } from '../data/use-catalogue.ts';
import { useStore } from '../common/store.ts';
import { useText } from '../messages/text.tsx';
import { usePlayer } from '../people/player.tsx';
import { usePrinciples } from '../programmes/use-programme.ts';
import { MomentOffer } from '../reviews/moment-offer.tsx';
import { CommitmentQuestion } from '../notes/commitment-question.tsx';
import { TUTORIAL } from '../tutorial/tutorial.ts';
import { Welcome } from '../tutorial/welcome.tsx';
import { BrokenFiles } from './broken-files.tsx';
import { CatalogueSearch, type Named } from './catalogue-search.tsx';
import { readableFirst } from './in-language.ts';
import { keptSearch } from './kept-search.ts';
import { ScenarioCard } from './scenario-card.tsx';
import { found } from './search.ts';
import { settingName } from './setting-name.ts';
import { type Listed, listedFor } from './standing.ts';

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
      <AssignedToYou />
      <MomentOffer />
      <Cards listed={listedFor(readableFirst(scenarios, locale), attempts.data ?? [])} />
      <BrokenFiles files={catalogue.data?.broken ?? []} />
    </>
  );
}

/** The cards of what was searched for; all of them where nothing was. */
function Cards({ listed }: { readonly listed: readonly Listed[] }) {
  const { t, locale } = useText();
  const { player } = usePlayer();
  const principleOf = usePrinciples();
  const search = keptSearch.of(useStore(keptSearch), player?.id ?? null);
  const setting = (id: string): string => settingName(id, t);
  const topic = (id: string): string => principleOf(id).name;
  const shown = found(listed, search, { locale, setting, topic });
  const scenarios = listed.map(({ scenario }) => scenario);
  const named = (idsOf: (scenario: ScenarioSummary) => readonly string[], name: (id: string) => string): Named[] =>
    [...new Set(scenarios.flatMap(idsOf))]
      .map((id) => ({ id, name: name(id) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <>
      {listed.length > 1 && (
        <CatalogueSearch
          search={search}
          onSearch={(changed) => keptSearch.keep(player?.id ?? null, changed)}
          shown={shown.length}
          all={listed.length}
          settings={named((scenario) => [scenario.setting], setting)}
          topics={named(({ topics }) => topics, topic)}
        />
      )}
      <ul className="cards">
        {shown.map(({ scenario, standing }) => (
          <li key={scenario.id}>
            <ScenarioCard scenario={scenario} standing={standing} topicName={topic} />
          </li>
        ))}
      </ul>
    </>
  );
}
