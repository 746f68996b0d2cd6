import { useState } from 'react';
import type { Feeling } from '#core/scenario/format.ts';
import { ART_URL } from './art.ts';

interface FaceProps {
  /** A look of the assets; null, and looks that were never drawn: someone. */
  readonly look: string | null;
  readonly feels: Feeling;
  readonly className?: string;
}

const SOMEONE = 'peep-someone';

/** A person's still picture. It says nothing that words beside it do not say too. */
export function Face({ look, feels, className }: FaceProps) {
  const [missing, setMissing] = useState<string | null>(null);
  const wanted = look ?? SOMEONE;
  const shown = wanted === missing ? SOMEONE : wanted;
  return (
    <img
      className={className ?? 'face'}
      src={`${ART_URL}/looks/${encodeURIComponent(shown)}/${feels}.svg`}
      alt=""
      draggable={false}
      onError={() => setMissing(wanted)}
    />
  );
}
