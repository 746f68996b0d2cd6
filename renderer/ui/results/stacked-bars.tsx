import type { ReactElement } from 'react';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useNarrow } from '../report-card/use-narrow.ts';
import { BarPatterns, type FillName, fillOf } from './bar-patterns.tsx';

/** One kind of part that bars are made of. */
export interface BarSeries {
  readonly key: string;
  readonly name: string;
  /** Stands on the part itself, so that nothing is told by colour alone. */
  readonly mark: string;
  readonly fill: FillName;
}

/** One bar: how much of each series it has. */
export interface BarRow {
  readonly name: string;
  readonly parts: Readonly<Record<string, number>>;
}

interface StackedBarsProps {
  readonly rows: readonly BarRow[];
  readonly series: readonly BarSeries[];
  /** `columns` for what comes one after another in time. */
  readonly lie?: 'bars' | 'columns';
  /** Where a whole bar is everything, such as 1 for shares. */
  readonly whole?: number;
  /** How the numbers of the axis are written. */
  readonly unit?: (value: number) => string;
}

const BAR = 38;
const COLUMNS_HEIGHT = 280;

/** Bars made of parts. Parts have an outline and a mark; the names of the marks stand above. */
export function StackedBars({ rows, series, lie = 'bars', whole, unit = String }: StackedBarsProps) {
  const isNarrow = useNarrow();
  const data = rows.map(({ name, parts }) => ({ name, ...parts }));
  const isLying = lie === 'bars';
  const height = isLying ? rows.length * BAR + 40 : COLUMNS_HEIGHT;
  const numbers = { type: 'number', domain: [0, whole ?? 'auto'], hide: whole !== undefined, allowDecimals: false, tickFormatter: unit } as const;
  return (
    <>
      <BarPatterns />
      <ul className="bars-key">
        {series.map(({ key, name, mark, fill }) => (
          <li key={key}>
            <svg width="28" height="20" focusable="false">
              <rect x="1" y="1" width="26" height="18" rx="3" fill={fillOf(fill)} stroke="var(--ink)" />
              <text x="14" y="15" textAnchor="middle">
                {mark}
              </text>
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={height}>
        <BarChart data={data} layout={isLying ? 'vertical' : 'horizontal'} accessibilityLayer={false} margin={{ top: 4, right: 12, bottom: 4, left: 4 }}>
          {isLying ? <XAxis {...numbers} /> : <XAxis dataKey="name" minTickGap={24} />}
          {isLying ? (
            <YAxis type="category" dataKey="name" width={isNarrow ? 5.75 * textSize() : 220} interval={0} tickFormatter={(name) => shorten(String(name), isNarrow ? 11 : 30)} />
          ) : (
            <YAxis {...numbers} width={isNarrow ? 34 : 48} />
          )}
          {series.map(({ key, mark, fill }) => (
            <Bar key={key} dataKey={key} stackId="all" fill={fillOf(fill)} stroke="var(--ink)" strokeWidth={1} isAnimationActive={false}>
              {isLying && <LabelList dataKey={key} content={markOf(mark)} />}
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}

/** Pixels a rem: labels grow with the text. */
function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

const ROOM_FOR_MARK = 20;

type Length = string | number | undefined;

interface Place {
  readonly x?: Length;
  readonly y?: Length;
  readonly width?: Length;
  readonly height?: Length;
}

/** The mark of a part, in its middle, where there is room for it. */
function markOf(mark: string): (place: Place) => ReactElement | null {
  return ({ x, y, width, height }) =>
    Number(width) < ROOM_FOR_MARK ? null : (
      <text x={Number(x) + Number(width) / 2} y={Number(y) + Number(height) / 2} textAnchor="middle" dominantBaseline="central">
        {mark}
      </text>
    );
}

function shorten(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
