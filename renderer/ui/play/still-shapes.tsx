import { ART_URL } from '../common/art.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One thing of a still picture, in pixels; `file` lies below the built art. */
export type Shape =
  | (Box & { readonly kind: 'picture'; readonly file: string; readonly opacity: number; readonly blend: string })
  | (Box & {
      readonly kind: 'window';
      readonly file: string;
      readonly sheet: { readonly width: number; readonly height: number };
      readonly part: Box;
    })
  | (Box & { readonly kind: 'card'; readonly colour: string; readonly round: number; readonly blend: string })
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly width: number };

/** Shapes one over the other, all over the window. */
export function StillShapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return (
    <svg className="still-shapes">
      {named(shapes).map(({ name, shape }) => (
        <StillShape key={name} shape={shape} />
      ))}
    </svg>
  );
}

/** A name for each shape: what it shows, and which of several such it is. */
function named(shapes: readonly Shape[]): readonly { readonly name: string; readonly shape: Shape }[] {
  const known = new Map<string, number>();
  return shapes.map((shape) => {
    const what = 'file' in shape ? shape.file : shape.kind;
    const count = (known.get(what) ?? 0) + 1;
    known.set(what, count);
    return { name: `${what} ${count}`, shape };
  });
}

function StillShape({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'line') {
    const { from, to, width } = shape;
    return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={width} />;
  }
  const { x, y, width, height } = shape;
  const box = { x, y, width, height };
  if (shape.kind === 'card') {
    return <rect {...box} rx={shape.round} fill={shape.colour} data-blend={shape.blend} />;
  }
  const href = `${ART_URL}/${shape.file}`;
  if (shape.kind === 'picture') {
    return <image {...box} href={href} opacity={shape.opacity} data-blend={shape.blend} preserveAspectRatio="none" />;
  }
  const { part, sheet } = shape;
  return (
    <svg {...box} viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`} preserveAspectRatio="none">
      <image href={href} width={sheet.width} height={sheet.height} />
    </svg>
  );
}
