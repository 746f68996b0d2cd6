import type { ReflectionAbout } from '#core/contract/schemas.ts';
import { type Draft, reflectionAbout } from './draft.ts';
import { useReflections } from './use-reflections.ts';

/** The player's reflection about one thing, and what can be done with it. */
export function useReflection(about: ReflectionAbout) {
  const { found, writing, answering, removing } = useReflections();
  const reflection = found.data === undefined ? null : reflectionAbout(about, found.data);
  return {
    reflection,
    found,
    writing,
    answering,
    removing,
    /** Keeps a draft in place of what was there; a commitment that the draft does not speak of stays. */
    keep: (draft: Draft, onKept: () => void): void => {
      const { text, shared } = draft;
      const commitment = (draft.commitment ?? reflection?.commitment ?? '').trim();
      writing.mutate(
        { about, text: text.trim(), shared, ...(commitment !== '' && { commitment }) },
        { onSuccess: onKept },
      );
    },
    remove: (id: string, onRemoved: () => void): void => removing.mutate({ reflection: id }, { onSuccess: onRemoved }),
  };
}
