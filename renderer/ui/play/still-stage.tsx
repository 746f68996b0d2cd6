import type { Feeling } from '#core/scenario/format.ts';
import { Face } from '../common/face.tsx';

/** Someone to be seen. */
interface StillPerson {
  readonly id: string;
  readonly look: string;
  readonly feels: Feeling;
}

interface StillStageProps {
  readonly setting: string;
  readonly people: readonly StillPerson[];
}

/** The stage where nothing can be animated: the people's pictures. How they are stands above in words. */
export function StillStage({ setting, people }: StillStageProps) {
  return (
    <div className="play-stage still-stage" data-setting={setting} aria-hidden="true">
      {people.map(({ id, look, feels }) => (
        <Face key={id} look={look} feels={feels} className="still-face" />
      ))}
    </div>
  );
}
