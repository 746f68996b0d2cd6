import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { parseScenario } from '#core/scenario/parse.ts';
import { inTranslation } from '#core/scenario/translate.ts';
import { typesetScenario } from '../common/typeset.ts';
import { useApi } from '../data/api.tsx';
import { useLanguage } from '../messages/text.tsx';

/** A scenario as it is about to be played: in the screen's language where it is translated, or in another. */
export function useStory(id: string) {
  const { orpc } = useApi();
  const screen = useLanguage();
  const [asked, askFor] = useState<string | null>(null);
  const input = { id, locale: asked ?? screen.locale };
  // The story stays on the screen while its other language is fetched.
  const read = useQuery(orpc.scenarios.read.queryOptions({ input, placeholderData: keepPreviousData }));
  const { text, translation = null } = read.data ?? {};
  const parsed = useMemo(() => (text === undefined ? null : parseScenario(text)), [text]);
  const scenario = useMemo(
    () => (parsed?.ok === true ? typesetScenario(inTranslation(parsed.scenario, translation)) : null),
    [parsed, translation],
  );
  const translated = parsed?.ok === true && parsed.scenario.locale !== scenario?.locale;
  return { read, hash: read.data?.hash, broken: parsed?.ok === false, scenario, translated, askFor };
}
