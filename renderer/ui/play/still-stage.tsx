import type { Feeling } from '#core/scenario/format.ts';
import { Face } from '../common/face.tsx';
import { type Shape, StillShapes } from './still-shapes.tsx';

/** Someone to be seen; the box around their picture is in pixels. */
interface StillPerson {
  readonly id: string;
  readonly look: string;
  readonly feels: Feeling;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** -1: mirrored. */
  readonly facing: 1 | -1;
  /** The share of the picture, from its top, that is seen. */
  readonly seen: number;
}

interface StillStageProps {
  /** From top to bottom. */
  readonly sky: readonly [string, string];
  readonly behind: readonly Shape[];
  readonly people: readonly StillPerson[];
  readonly front: readonly Shape[];
}

/** The stage where nothing can be animated: one picture, put together by the page. How people are stands above in words. */
export function StillStage({ sky, behind, people, front }: StillStageProps) {
  return (
    <div
      className="play-stage still-stage"
      style={{ backgroundImage: `linear-gradient(${sky[0]}, ${sky[1]} 55%)` }}
      aria-hidden="true"
    >
      <StillShapes shapes={behind} />
      {people.map(({ id, look, feels, x, y, width, height, facing, seen }) => (
        <div
          key={id}
          className="still-person"
          style={{
            left: x,
            top: y,
            width,
            height,
            transform: `scaleX(${facing})`,
            clipPath: `inset(0 0 ${(1 - seen) * 100}% 0)`,
          }}
        >
          <Face look={look} feels={feels} className="still-face" />
        </div>
      ))}
      <StillShapes shapes={front} />
    </div>
  );
}
