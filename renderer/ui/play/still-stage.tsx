import type { Feeling } from '#core/scenario/format.ts';
import { Face } from '../common/face.tsx';
import { useText } from '../messages/text.tsx';

interface StillStageProps {
  readonly name: string;
  readonly look: string | null;
  readonly feeling: Feeling;
  readonly setting: string;
}

/** The stage where nothing can be animated: the customer's picture, and how they are. */
export function StillStage({ name, look, feeling, setting }: StillStageProps) {
  const { rich, t } = useText();
  return (
    <div className="play-stage still-stage" data-setting={setting}>
      <Face look={look} feels={feeling} className="still-face" />
      <p className="still-words">
        {rich('play.mood', { name: <bdi>{name}</bdi>, feeling: t(`feeling.${feeling}`) })}
      </p>
    </div>
  );
}
