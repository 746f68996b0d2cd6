import { sorted, toFinding } from '#core/proof/lint.ts';
import type { Found } from '#core/proof/rules/found.ts';
import { brokenRoutes } from '#core/proof/rules/routes.ts';
import { translationFaults } from '#core/proof/rules/translations.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseRoutes } from '#core/scenario/parse-routes.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import type { Places } from '#core/scenario/places.ts';

/** What stands beside scenarios. */
export type CompanionKind = 'principles' | 'routes' | 'translation';

/**
 * Findings of a file that stands beside a scenario; what it says of one is checked where that one is valid.
 *
 * @param scenarioOf the scenario of an id; null where there is none that is valid
 */
export async function companionFindings(
  kind: CompanionKind,
  text: string,
  scenarioOf: (id: string) => Promise<Scenario | null>,
): Promise<readonly Finding[]> {
  if (kind === 'principles') return parsePrinciples(text).findings;
  if (kind === 'routes') {
    const parsed = parseRoutes(text);
    if (!parsed.ok) return parsed.findings;
    const scenario = await scenarioOf(parsed.routes.scenario);
    return placed(scenario === null ? [] : brokenRoutes(scenario, parsed.routes), parsed.places);
  }
  const parsed = parseTranslation(text);
  if (!parsed.ok) return parsed.findings;
  const scenario = await scenarioOf(parsed.translation.scenario);
  return placed(scenario === null ? [] : translationFaults(scenario, parsed.translation), parsed.places);
}

function placed(found: readonly Found[], places: Places): Finding[] {
  return sorted(found.map((one) => toFinding(one, places, null)));
}
