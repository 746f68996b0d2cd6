import { useState } from 'react';
import type { Feeling } from '#core/scenario/format.ts';
import { useOwnArt } from '../data/own-art.ts';
import { faceUrl, SOMEONE } from './face-url.ts';

interface FaceProps {
  /** A look's id, or the code of parts that nobody has kept yet; null, and looks that were never drawn: someone. */
  readonly look: string | null;
  readonly feels: Feeling;
  readonly className?: string;
}

/** A person's still picture. It says nothing that words beside it do not say too. */
export function Face({ look, feels, className }: FaceProps) {
  const own = useOwnArt();
  const [missing, setMissing] = useState<string | null>(null);
  const wanted = look ?? SOMEONE;
  const shown = wanted === missing ? SOMEONE : wanted;
  return <img className={className ?? 'face'} src={faceUrl(shown, feels, own)} alt="" draggable={false} onError={() => setMissing(wanted)} />;
}
