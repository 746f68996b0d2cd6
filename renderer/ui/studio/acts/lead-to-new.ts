import { branch } from '#core/studio/operations/branch.ts';
import type { Exit } from '#core/studio/operations/connect.ts';
import type { Studio } from '../studio.ts';

/** Makes a beat and leads there; whoever writes stays at what they write, is told of it, and can go there. */
export function leadToNew(studio: Studio, exit: Exit, from: string): void {
  let made = '';
  const done = studio.apply(
    (source) => {
      const edit = branch(source, exit, { words: '', kind: 'choices', after: exit.beat });
      if ('refused' in edit) return edit;
      made = edit.at;
      return { ...edit, at: from };
    },
    { kind: 'connect', about: from },
  );
  if (done) studio.told.set({ what: 'branched', pointer: made });
}
