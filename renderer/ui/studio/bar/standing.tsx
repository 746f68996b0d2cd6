import { useEffect, useMemo, useRef, useState } from 'react';
import type { StudioDocument } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { windowClock } from '../../common/clock.ts';
import { useAgo } from '../../common/use-ago.ts';
import { type MessageId, useText } from '../../messages/text.tsx';
import { useListed } from '../publish/use-listed.ts';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';

/**
 * Whether what is written is safe, in words, in as much room whatever they say: nothing below moves as one types. How long
 * it has been so goes on by itself, so it is not read out.
 */
export function Standing({ studio }: StudioViewProps) {
  const { t } = useText();
  const { keeping, unsaved, clash, source } = useStudioState(studio);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const before = useRef(keeping);
  useEffect(() => {
    if (keeping === 'kept' && before.current !== 'kept') setKeptAt(windowClock.now());
    before.current = keeping;
  }, [keeping]);
  const listed = useListed(studio.document.file) ?? null;
  const isDraft = clash === null && keeping === 'kept' && unsaved;
  const ago = useAgo(isDraft ? keptAt : null, windowClock);
  const hash = useMemo(() => (unsaved ? null : hashText(source.text)), [unsaved, source]);
  const words = ((): string => {
    if (clash !== null) return t('studio.state-clash');
    if (keeping === 'failed') return t('studio.state-failed');
    if (keeping !== 'kept') return t('studio.state-keeping');
    if (unsaved) return t('studio.state-draft');
    // The list comes to know of what was saved a moment later: until then nothing is said of players.
    return t(listed === null || listed.hash !== hash ? 'studio.state-saved' : savedWords(listed));
  })();
  const kept = ago === null ? null : t('studio.state-ago', { ago });
  const where = t('studio.where', { file: studio.document.file });
  return (
    <p className="studio-standing" data-keeping={clash === null ? keeping : 'failed'} title={[words, kept, where].filter((part) => part !== null).join(' ')}>
      <span className="studio-standing-words">
        <span role="status">{words}</span> {kept !== null && <span>{kept}</span>}
      </span>{' '}
      <span className="hint studio-standing-file">{where}</span>
    </p>
  );
}

function savedWords({ published, hash, waiting, faults }: StudioDocument): MessageId {
  if (waiting) return published === null ? 'studio.state-saved-begun' : 'studio.state-saved-out';
  if (published !== null) return published.hash === hash ? 'studio.state-live' : 'studio.state-waits';
  return faults > 0 ? 'studio.state-saved-faults' : 'studio.state-saved-played';
}
