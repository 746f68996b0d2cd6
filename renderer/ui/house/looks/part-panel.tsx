import { ACCESSORIES, FACIAL_HAIR, OUTFITS } from '#core/looks/part-names.ts';
import { codeOf, type LookParts } from '#core/looks/parts.ts';
import { useText } from '../../messages/text.tsx';
import { ColourChoice } from './colour-choice.tsx';
import { HEAD_GROUPS } from './head-groups.ts';
import { CLOTHES, HAIR, SKIN } from './palettes.ts';
import { PartChoice, type PartOption } from './part-choice.tsx';
import { isTooDark } from './too-dark.ts';

/** What is chosen one after the other. */
export const PART_TABS = ['head', 'beard', 'glasses', 'outfit', 'colours'] as const;
export type PartTab = (typeof PART_TABS)[number];

interface PartPanelProps {
  readonly tab: PartTab;
  readonly parts: LookParts;
  /** The colour of the headscarf of whoever shows hair, and of the hair of whoever wears one. */
  readonly spare: string;
  readonly onChange: (parts: LookParts) => void;
}

/** The choices of one kind. */
export function PartPanel({ tab, parts, spare, onChange }: PartPanelProps) {
  const { t } = useText();
  const { skin, clothes } = parts;
  const [hair, scarf] = parts.head === 'hijab' ? [spare, parts.hair] : [parts.hair, spare];
  // Nobody in particular in the colours that were chosen, who shows a part.
  const model: LookParts = { head: 'noHair1', skin, hair, clothes };
  if (tab === 'colours') return <Colours parts={parts} onChange={onChange} />;
  if (tab === 'head') {
    const groups = HEAD_GROUPS.map(({ name, heads }) => ({
      title: t(`part.group-${name}`),
      options: heads.map((head): PartOption<LookParts['head']> => ({ name: head, label: t(`part.head-${head}`), code: codeOf({ ...model, head, hair: head === 'hijab' ? scarf : hair }) })),
    }));
    return <PartChoice legend={t('looks.part-head')} groups={groups} chosen={parts.head} onChoose={(head) => head !== null && onChange({ ...parts, head })} />;
  }
  if (tab === 'beard') {
    const { facialHair = null, ...rest } = parts;
    const options = [null, ...FACIAL_HAIR].map((name) => ({ name, label: t(`part.beard-${name ?? 'none'}`), code: codeOf(withPart(model, 'facialHair', name)) }));
    return <PartChoice legend={t('looks.part-beard')} groups={[{ title: null, options }]} chosen={facialHair} onChoose={(name) => onChange(withPart(rest, 'facialHair', name))} />;
  }
  if (tab === 'glasses') {
    const { accessories = null, ...rest } = parts;
    const options = [null, ...ACCESSORIES].map((name) => ({ name, label: t(`part.glasses-${name ?? 'none'}`), code: codeOf(withPart(model, 'accessories', name)) }));
    return <PartChoice legend={t('looks.part-glasses')} groups={[{ title: null, options }]} chosen={accessories} onChoose={(name) => onChange(withPart(rest, 'accessories', name))} />;
  }
  const { outfit = null, ...rest } = parts;
  const options = [null, ...OUTFITS].map((name) => ({ name, label: t(`part.outfit-${name ?? 'none'}`), code: codeOf(withPart(model, 'outfit', name)) }));
  return <PartChoice legend={t('looks.part-outfit')} groups={[{ title: null, options }]} chosen={outfit} whole onChoose={(name) => onChange(withPart(rest, 'outfit', name))} />;
}

/** A look with a part that it may do without. */
function withPart<Part extends 'facialHair' | 'accessories' | 'outfit'>(parts: LookParts, part: Part, name: LookParts[Part] | null): LookParts {
  return name === null || name === undefined ? parts : { ...parts, [part]: name };
}

function Colours({ parts, onChange }: Pick<PartPanelProps, 'parts' | 'onChange'>) {
  const { t } = useText();
  const onHair = (hair: string): void => onChange({ ...parts, hair });
  return (
    <>
      <ColourChoice legend={t('looks.colour-skin')} colours={SKIN} nameOf={(name) => t(`part.skin-${name}`)} chosen={parts.skin} warning={isTooDark(parts.skin) ? t('looks.too-dark') : null} onChoose={(skin) => onChange({ ...parts, skin })} />
      {parts.head === 'hijab' ? (
        <ColourChoice legend={t('looks.colour-scarf')} colours={CLOTHES} nameOf={(name) => t(`part.clothes-${name}`)} chosen={parts.hair} onChoose={onHair} />
      ) : (
        <ColourChoice legend={t('looks.colour-hair')} colours={HAIR} nameOf={(name) => t(`part.hair-${name}`)} chosen={parts.hair} onChoose={onHair} />
      )}
      <ColourChoice
        legend={t('looks.colour-clothes')}
        colours={CLOTHES}
        nameOf={(name) => t(`part.clothes-${name}`)}
        chosen={parts.clothes}
        onChoose={(clothes) => onChange({ ...parts, clothes })}
      />
    </>
  );
}
