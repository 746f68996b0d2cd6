import { type Edit, made } from '../edit.ts';
import { Source } from '../source.ts';
import { applyPatches, patchBetween } from '../text-patch.ts';

/**
 * Operations one after another as one edit, each on the text that the one before has left: for those that touch the same
 * place, whose patches could not stand side by side. The place is the last one's. The first refusal refuses all.
 */
export function inSteps(source: Source, ...operations: readonly ((source: Source) => Edit)[]): Edit {
  let at = '';
  const dangling: string[] = [];
  let now = source;
  for (const operate of operations) {
    const edit = operate(now);
    if ('refused' in edit) return edit;
    now = new Source(applyPatches(now.text, edit.patches));
    at = edit.at;
    dangling.push(...edit.dangling);
  }
  return made(patchBetween(source.text, now.text), at, dangling);
}
