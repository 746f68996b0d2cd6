import { useState } from 'react';
import { inSteps } from '#core/studio/operations/in-steps.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import type { Source } from '#core/studio/source.ts';
import { textOf } from '#core/studio/tree.ts';
import { useText } from '../../messages/text.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import type { StudioViewProps } from '../studio.ts';
import { useOutline, useStudioState } from '../use-studio.ts';

/** Beats that are set elsewhere than the scenario, and a way to have them all in the same place. */
export function OwnSettings({ studio }: StudioViewProps) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  const { beats } = useOutline(studio);
  const pictures = usePictures('settings');
  const [moved, setMoved] = useState(false);
  const called = (id: string): string => pictures.find((picture) => picture.id === id)?.title ?? id;
  const whole = textOf(source.root, 'setting') ?? '';
  const own = beats.flatMap(({ pointer }) => {
    const stage = source.at(`${pointer}/stage`);
    const setting = textOf(stage, 'setting');
    if (setting === null || setting === whole) return [];
    // A stage that says nothing else goes with it.
    return [{ setting, place: stage?.children.length === 1 ? `${pointer}/stage` : `${pointer}/stage/setting` }];
  });
  const places = [...new Set(own.map(({ setting }) => called(setting)))].join(', ');
  const move = (): void => {
    const steps = own.map(({ place }) => (at: Source) => removeValue(at, place));
    if (!studio.apply((at) => inSteps(at, ...steps), { kind: 'set', about: '/setting' })) return;
    setMoved(true);
    studio.show('/setting', 'form');
  };
  return (
    <div className="studio-own-settings">
      <p role="status" className="hint">
        {own.length > 0 && t('studio.setting-own', { count: own.length, places })}
        {own.length === 0 && moved && t('studio.setting-one')}
      </p>
      {own.length > 0 && whole !== '' && (
        <button type="button" className="button" onClick={move}>
          {t('studio.setting-same', { count: own.length, place: called(whole) })}
        </button>
      )}
    </div>
  );
}
