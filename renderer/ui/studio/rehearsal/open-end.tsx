import { member, segmentsOf } from '#core/studio/tree.ts';
import type { Source } from '#core/studio/source.ts';
import { useText } from '../../messages/text.tsx';
import { formPlace } from '../findings/form-place.ts';
import { placeWords } from '../findings/place-words.ts';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';

/** Where a run can go no further, for nobody has written how: what is missing, and the way there. */
export function OpenEnd({ studio, pointer }: StudioViewProps & { readonly pointer: string }) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  const missing = { pointer, rule: 'schema' };
  const { view, pointer: at } = formPlace(source, missing);
  const kind = kindOf(source, pointer);
  return (
    <section aria-label={t('rehearsal.open-end')} className="note">
      <p>
        <b>{t(`rehearsal.open-${kind}`)}</b>
      </p>
      <p className="hint">{placeWords(t, source, missing)}</p>
      <div className="note-actions">
        <button type="button" className="button button-primary" onClick={() => studio.show(at, view)}>
          {t(kind === 'fault' ? 'rehearsal.go-there' : 'rehearsal.open-write')}
        </button>
      </div>
    </section>
  );
}

/** What keeps a run from going on. */
function kindOf(source: Source, pointer: string): 'start' | 'walk-out' | 'choice' | 'beat' | 'fault' {
  const [home, , part] = segmentsOf(pointer);
  if (home === 'start') return 'start';
  if (home === 'mood') return 'walk-out';
  if (part === 'choices') return 'choice';
  if (part !== undefined) return 'beat';
  const beat = source.at(pointer);
  const isOpen = beat?.kind === 'object' && !['choices', 'to', 'ending'].some((key) => isThere(member(beat, key)));
  return isOpen ? 'beat' : 'fault';
}

function isThere(node: ReturnType<typeof member>): boolean {
  return node !== null && !(node.kind === 'list' && node.children.length === 0);
}
