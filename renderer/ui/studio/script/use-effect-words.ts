import type { ScriptEffects } from '#core/studio/script/script.ts';
import { useText } from '../../messages/text.tsx';

/** Says what a choice does besides leading on; "" where it does nothing. */
export function useEffectWords(): (effects: ScriptEffects) => string {
  const { t } = useText();
  return ({ mood, meets, promises, keeps, releases, recovers, winsBack }) => {
    const named = (['meets', 'promises', 'keeps', 'releases'] as const).flatMap((kind) =>
      ({ meets, promises, keeps, releases })[kind].map((name) => t(`script.effect-${kind}`, { name })),
    );
    return [
      ...(mood === 0 ? [] : [t('script.effect-mood', { mood: mood > 0 ? `+${String(mood)}` : `−${String(-mood)}` })]),
      ...named,
      ...(recovers ? [t('script.effect-recovers')] : []),
      ...(winsBack ? [t('script.effect-wins-back')] : []),
    ].join(' ');
  };
}
