const FILLS = {
  sun: 'var(--grade-a)',
  sage: 'url(#bar-lines)',
  rose: 'url(#bar-dots)',
  sky: 'url(#bar-steps)',
  paper: 'url(#bar-hatch)',
  plain: 'var(--paper-deep)',
} as const;

/** How a part of a bar is filled: a colour of its own, and most with a pattern of their own. */
export type FillName = keyof typeof FILLS;

export function fillOf(fill: FillName): string {
  return FILLS[fill];
}

/** The patterns, once on a page. */
export function BarPatterns() {
  return (
    <svg width="0" height="0" focusable="false" className="bar-patterns">
      <defs>
        <pattern id="bar-lines" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill="var(--grade-c)" />
          <path d="M0 7 L7 0" stroke="var(--ink)" strokeWidth="0.6" opacity="0.55" />
        </pattern>
        <pattern id="bar-dots" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--grade-f)" />
          <circle cx="4" cy="4" r="1" fill="var(--ink)" opacity="0.6" />
        </pattern>
        <pattern id="bar-steps" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--sky)" />
          <path d="M0 4 H8" stroke="var(--ink)" strokeWidth="0.6" opacity="0.55" />
        </pattern>
        <pattern id="bar-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--card)" />
          <path d="M0 0 L6 6 M6 0 L0 6" stroke="var(--ink)" strokeWidth="0.6" opacity="0.5" />
        </pattern>
      </defs>
    </svg>
  );
}
