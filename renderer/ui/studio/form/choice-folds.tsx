import { usePrincipleList } from '../../data/use-principles.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { ChecksField } from './checks-field.tsx';
import { ConditionField } from './condition-field.tsx';
import { useField } from './field.ts';
import { CheckField, NumberField } from './fields.tsx';
import { Fold } from './fold.tsx';
import type { Names } from './names.ts';
import { useHoldings } from './use-holdings.ts';

interface ChoiceFoldsProps extends StudioViewProps {
  /** Pointer to the choice. */
  readonly pointer: string;
  readonly names: Names;
}

/** What a choice can do and most do not: each kind of it folded away under a name of its own. */
export function ChoiceFolds({ studio, pointer, names }: ChoiceFoldsProps) {
  const { t } = useText();
  const { node } = useField(studio, pointer);
  const { number, list, when } = useHoldings(names);
  const principles = usePrincipleList();
  const shows = principles.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const ticked = (['recovers', 'winsBack', 'silent'] as const).filter((key) => node?.children.some((child) => child.key === key && child.value === true));
  const fold = (keys: readonly string[], says: readonly string[]) => ({
    studio,
    holds: keys.map((key) => `${pointer}/${key}`),
    says: says.join(' · '),
    none: t('studio.fold-none'),
  });
  const of = (key: string) => ({ studio, pointer: `${pointer}/${key}` });
  return (
    <div className="studio-folds">
      <Fold {...fold(['mood', 'costs'], [...number(node, 'mood'), ...number(node, 'costs')])} title={t('studio.fold-mood')}>
        <div className="studio-pair">
          <NumberField {...of('mood')} label={t('studio.effect-mood')} hint={t('studio.effect-mood-how')} min={-100} max={100} usual={0} />
          <NumberField {...of('costs')} label={t('studio.effect-costs')} min={0} max={1_000_000} usual={0} />
        </div>
      </Fold>
      <Fold {...fold(['meets'], list(node, 'meets', names.needs))} title={t('studio.fold-needs')}>
        <ChecksField {...of('meets')} label={t('studio.effect-meets')} options={names.needs} empty="studio.no-needs" />
      </Fold>
      <Fold
        {...fold(
          ['promises', 'keeps', 'releases'],
          (['promises', 'keeps', 'releases'] as const).flatMap((key) => list(node, key, names.promises)),
        )}
        title={t('studio.fold-promises')}
      >
        <ChecksField {...of('promises')} label={t('studio.effect-promises')} options={names.promises} empty="studio.no-promises" />
        <ChecksField {...of('keeps')} label={t('studio.effect-keeps')} options={names.promises} empty="studio.no-promises" />
        <ChecksField {...of('releases')} label={t('studio.effect-releases')} options={names.promises} empty="studio.no-promises" />
      </Fold>
      <Fold {...fold(['shows'], list(node, 'shows', shows))} title={t('studio.fold-shows')}>
        <ChecksField {...of('shows')} label={t('studio.shows')} options={shows} />
      </Fold>
      <Fold {...fold(['recovers', 'winsBack'], ticked.filter((key) => key !== 'silent').map((key) => t(`studio.effect-${key}`)))} title={t('studio.fold-second')}>
        <CheckField {...of('recovers')} label={t('studio.effect-recovers')} hint={t('studio.effect-recovers-how')} />
        <CheckField {...of('winsBack')} label={t('studio.effect-winsBack')} hint={t('studio.effect-winsBack-how')} />
      </Fold>
      <Fold {...fold(['sets', 'clears'], (['sets', 'clears'] as const).flatMap((key) => list(node, key, names.flags)))} title={t('studio.fold-remembers')}>
        <ChecksField {...of('sets')} label={t('studio.effect-sets')} options={names.flags} empty="studio.no-flags" />
        <ChecksField {...of('clears')} label={t('studio.effect-clears')} options={names.flags} empty="studio.no-flags" />
      </Fold>
      <Fold {...fold(['when', 'silent'], [...when(node), ...(ticked.includes('silent') ? [t('studio.silent')] : [])])} title={t('studio.fold-when')} none={t('studio.when-always')}>
        <ConditionField {...of('when')} names={names} label={t('studio.choice-when')} optional />
        <CheckField {...of('silent')} label={t('studio.silent')} hint={t('studio.silent-how')} />
      </Fold>
    </div>
  );
}
