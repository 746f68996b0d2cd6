import type { ChoiceGrade, Grade } from '#core/scenario/format.ts';

/** The three outcomes as shapes: a burst, a round, a notch; never told apart by colour alone. */
const SHAPES = {
  A: 'M50 3 61 17 78 11 81 29 97 36 90 53 97 70 80 75 74 92 57 87 43 97 33 83 15 83 15 65 3 51 14 37 11 19 29 18Z',
  C: 'M50 5C76 4 96 24 95 50 96 76 75 96 50 95 24 96 4 76 5 50 4 25 24 4 50 5Z',
  F: 'M10 9 90 6 94 66 70 95 8 91Z',
} as const;

const LIKE: Readonly<Record<ChoiceGrade, Grade>> = { dazzles: 'A', meets: 'C', 'falls-short': 'F' };

interface GradeMarkProps {
  readonly grade: Grade;
  readonly size?: 'small' | 'large';
}

/** A grade's shape with its letter. The word for it stands beside, so it is hidden from readers. */
export function GradeMark({ grade, size = 'small' }: GradeMarkProps) {
  return (
    <svg className={`grade-mark grade-mark-${size}`} data-grade={grade} viewBox="0 0 100 100" aria-hidden="true">
      <path d={SHAPES[grade]} />
      <text x="50" y="52" textAnchor="middle" dominantBaseline="central">
        {grade}
      </text>
    </svg>
  );
}

/** The shape of what one choice was worth, without a letter. */
export function ChoiceMark({ grade }: { readonly grade: ChoiceGrade }) {
  return (
    <svg className="grade-mark grade-mark-tiny" data-grade={LIKE[grade]} viewBox="0 0 100 100" aria-hidden="true">
      <path d={SHAPES[LIKE[grade]]} />
    </svg>
  );
}
