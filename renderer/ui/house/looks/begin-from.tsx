import { useQuery } from '@tanstack/react-query';
import { parseLooks } from '#core/looks/bundled-looks.ts';
import { type LookParts, partsOf } from '#core/looks/parts.ts';
import { ART_URL } from '../../common/art.ts';
import { useOwnArt } from '../../data/own-art.ts';
import { useText } from '../../messages/text.tsx';
import { PictureDialog } from '../../studio/pictures/picture-dialog.tsx';
import { usePictures } from '../../studio/pictures/use-pictures.ts';

interface BeginFromProps {
  readonly onBegin: (parts: LookParts) => void;
  readonly onClose: () => void;
}

/** Lets somebody choose a look that is there already, to make another of its parts. */
export function BeginFrom({ onBegin, onClose }: BeginFromProps) {
  const { t } = useText();
  const pictures = usePictures('looks');
  const parts = useKnownParts();
  return (
    <PictureDialog
      title={t('looks.begin-title')}
      pictures={pictures.filter(({ id }) => parts.has(id))}
      chosen={[]}
      onChoose={([id = '']) => {
        const known = parts.get(id);
        if (known === undefined) onClose();
        else onBegin(known);
      }}
      onClose={onClose}
    />
  );
}

/** What the looks that come along, and the organisation's own, are put together from. */
function useKnownParts(): ReadonlyMap<string, LookParts> {
  const { looks } = useOwnArt();
  const { data = new Map<string, LookParts>() } = useQuery({
    queryKey: ['bundled-looks'],
    queryFn: async () => parseLooks(await (await fetch(`${ART_URL}/looks.json`)).text()),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const own = [...looks.values()].flatMap(({ id, code }): (readonly [string, LookParts])[] => {
    const parts = partsOf(code);
    return parts === null ? [] : [[id, parts]];
  });
  return new Map([...data, ...own]);
}
