import { PSEUDONYM_CAUTION } from '#core/results/exports/manifest.ts';
import type { ExportJob } from './export-job.ts';
import type { ExportOrder } from './export-order.ts';

/** What a workbook's last sheet says of the export, for whoever opens it without its manifest. */
export function aboutExport(order: ExportOrder, madeAt: string): ExportJob['about'] {
  const { filter, policy, preset, purpose, appVersion } = order;
  const { leave, groupMinimum } = policy.policy;
  const asked: (readonly [string, string | undefined])[] = [
    ['Made at', madeAt],
    ['Made with', `Extra Mile ${appVersion}`],
    ['Purpose', purpose ?? undefined],
    ['People', filter.names === 'named' ? 'by name' : 'by pseudonym, the same in every export of this installation'],
    ['Pseudonyms', filter.names === 'named' ? undefined : PSEUDONYM_CAUTION],
    ['Attempts', filter.which],
    ['Started on or after', filter.from],
    ['Started on or before', filter.to],
    ['Cohort', filter.cohort],
    ['Scenario', filter.scenario],
    ['After record', filter.since?.toString()],
    ['Preset', preset?.title],
    ['Times', 'in UTC'],
    ['Response and active times', leave.times ? 'included' : 'left out, as the policy says'],
    ['Timer factor', leave.accommodations ? 'included' : 'left out, as the policy says'],
    ['Smallest group', String(groupMinimum)],
    ['Policy', policy.hash],
  ];
  return asked.flatMap(([what, value]) => (value === undefined ? [] : [[what, value] as const]));
}
