import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { OutlineBeat } from '#core/studio/outline.ts';
import { beatOf } from '#core/studio/thing.ts';
import { pointerFrom, segmentsOf } from '#core/studio/tree.ts';
import { type Text, useText } from '../../messages/text.tsx';
import { AddBeatDialog } from '../acts/add-beat-dialog.tsx';
import { ActDialog } from '../acts/act-dialog.tsx';
import { type Act, beginAct, itemsFor } from '../acts/acts.ts';
import { beatName } from '../beat-name.ts';
import { FiguresLine } from '../figures/figures-switch.tsx';
import { Menu } from '../menu.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useAsked, useOutline, useStudioState } from '../use-studio.ts';
import { doWith } from '../words.ts';
import { thingAt } from '#core/studio/thing.ts';
import { OutlineRow } from './outline-row.tsx';
import { choiceMatches, lookOf, matches, type Order, plainWords, type Row, rowsOf, sortedBeats } from './rows.ts';

/** So many rows are shown opened to begin with; of a longer story only what is chosen is. */
const MOST_OPEN = 80;

/** The beats as a list with their choices under them. Everything that can be done on the graph can be done here. */
export function OutlineView({ studio }: StudioViewProps) {
  const { t } = useText();
  const id = useId();
  const tree = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const outline = useOutline(studio);
  const { selection, source } = useStudioState(studio);
  const [order, setOrder] = useState<Order>('story');
  const [search, setSearch] = useState('');
  const asked = plainWords(useDeferredValue(search));
  const [act, setAct] = useState<Act | null>(null);
  const { isOpen, toggle } = useOpened(outline.beats);
  const sorted = useMemo(() => sortedBeats(outline, order), [outline, order]);
  const rows = useMemo(() => {
    const found = asked === '' ? sorted : sorted.filter((beat) => matches(beat, asked));
    return rowsOf(found, (beat) => (asked === '' ? isOpen(beat) : beat.choices.some((choice) => choiceMatches(choice, asked))));
  }, [sorted, asked, isOpen]);
  const words = useMemo(() => new Map(outline.beats.map((beat) => [beat.id, beat.words])), [outline]);
  const chosen = rowOf(rows, selection.pointer);
  const focusRow = (pointer: string): void => {
    const wanted = rowOf(rows, pointer) ?? rows[0];
    if (wanted === undefined) first.current?.focus();
    else tree.current?.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(wanted.pointer)}"]`)?.focus();
  };
  useAsked(studio, 'outline', focusRow);
  const go = (row: Row | undefined): void => {
    if (row === undefined) return;
    studio.show(row.pointer);
    focusRow(row.pointer);
  };
  const begin = (next: Act): void => {
    if (!beginAct(studio, next)) setAct(next);
    else if (next.does !== 'edit' && next.does !== 'play') studio.show(studio.document.state.get().selection.pointer, 'outline');
  };
  const keys = (event: KeyboardEvent): void => {
    const at = chosen === null ? 0 : rows.indexOf(chosen);
    const row = rows[at];
    if (row === undefined || event.target === event.currentTarget) return;
    const step = moveTo(event, rows, at, row, isOpen);
    if (step !== null) {
      event.preventDefault();
      if (step === 'toggle') toggle(row.beat);
      else go(step);
      return;
    }
    const wanted = itemsFor(studio, row.pointer).find(({ matches: fits }) => fits?.(event) === true);
    if (wanted !== undefined) {
      event.preventDefault();
      if (!wanted.disabled) begin(wanted.act);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      document.getElementById(`${id}-menu`)?.querySelector('button')?.click();
    } else if (/^\S$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const letter = plainWords(event.key);
      go([...rows.slice(at + 1), ...rows.slice(0, at)].find((each) => plainWords(wordsOf(t, each)).startsWith(letter)));
    }
  };
  return (
    <div className="studio-outline">
      <div className="studio-outline-tools">
        <div className="field">
          <label htmlFor={`${id}-search`}>{t('studio.search')}</label>
          <input id={`${id}-search`} type="search" className="input" value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-order`}>{t('studio.order')}</label>
          <select id={`${id}-order`} className="input" value={order} onChange={(event) => setOrder(event.target.value === 'file' ? 'file' : 'story')}>
            <option value="story">{t('studio.order-story')}</option>
            <option value="file">{t('studio.order-file')}</option>
          </select>
        </div>
        <div className="actions">
          <button ref={first} type="button" className="button" onClick={() => setAct({ does: 'add-beat', pointer: chosen?.beat.pointer ?? '' })}>
            {t('studio.add-beat')}
          </button>
          {chosen !== null && (
            <span id={`${id}-menu`}>
              <Menu
                className="button"
                {...doWith(t, thingAt(source, chosen.pointer))}
                items={itemsFor(studio, chosen.pointer).map(({ label, keys: sign, disabled, act: does }) => ({
                  label: t(label),
                  ...(sign === undefined ? {} : { keys: sign }),
                  disabled,
                  onChoose: () => begin(does),
                }))}
              />
            </span>
          )}
        </div>
      </div>
      <FiguresLine studio={studio} />
      <p role="status" className="hint">
        {asked !== '' && t('studio.found', { count: rows.filter(({ kind }) => kind === 'beat').length })}
      </p>
      {outline.beats.length === 0 && <p>{t('studio.no-beats')}</p>}
      {rows.length > 0 && (
        <div ref={tree} role="tree" aria-label={t('studio.outline-tree')} className="studio-tree" onKeyDown={keys}>
          {rows.map((row, index) => (
            <OutlineRow
              key={row.pointer}
              row={row}
              look={lookOf(row, (beat) => words.get(beat) ?? '')}
              studio={studio}
              isChosen={row === chosen}
              isEntry={chosen === null ? index === 0 : row === chosen}
              isOpen={row.kind === 'beat' && row.beat.choices.length > 0 ? rows[index + 1]?.kind === 'choice' : null}
              onToggle={toggle}
            />
          ))}
        </div>
      )}
      {act?.does === 'add-beat' ? (
        <AddBeatDialog studio={studio} after={act.pointer} onClose={() => setAct(null)} onDone={(pointer) => studio.show(pointer, 'outline')} />
      ) : (
        act !== null && <ActDialog studio={studio} act={act} onClose={() => setAct(null)} onDone={(pointer) => studio.show(pointer, 'outline')} />
      )}
    </div>
  );
}

/** Which beats show their choices: those that were opened, and in a short story all that were not closed. */
function useOpened(beats: readonly OutlineBeat[]) {
  const isShort = beats.length + beats.reduce((sum, { choices }) => sum + choices.length, 0) <= MOST_OPEN;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  return useMemo(
    () => ({
      isOpen: ({ id }: OutlineBeat) => toggled.has(id) !== isShort,
      toggle: ({ id }: OutlineBeat) =>
        setToggled((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
    }),
    [toggled, isShort],
  );
}

/** The row of what a pointer is in: its choice where that is shown, else its beat. */
function rowOf(rows: readonly Row[], pointer: string): Row | null {
  const [home, beat, part, index] = segmentsOf(pointer);
  if (home !== 'beats' || beat === undefined) return null;
  const choice = part === 'choices' && index !== undefined ? pointerFrom(home, beat, part, index) : null;
  return rows.find((row) => row.pointer === choice) ?? rows.find((row) => row.pointer === beatOf(pointer)) ?? null;
}

function wordsOf(t: Text['t'], row: Row): string {
  return row.kind === 'choice' ? row.choice.words : beatName(t, row.beat);
}

/** Where an arrow leads, as in every tree; null: the key is none of them. */
function moveTo(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  rows: readonly Row[],
  at: number,
  row: Row,
  isOpen: (beat: OutlineBeat) => boolean,
): Row | 'toggle' | null {
  if (altKey || ctrlKey || metaKey) return null;
  const own = rows.find(({ pointer }) => pointer === row.beat.pointer) ?? row;
  const hasChoices = row.kind === 'beat' && row.beat.choices.length > 0;
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1] ?? row;
    case 'ArrowUp':
      return rows[at - 1] ?? row;
    case 'Home':
      return rows[0] ?? row;
    case 'End':
      return rows.at(-1) ?? row;
    case 'ArrowRight':
      if (!hasChoices) return row;
      return isOpen(row.beat) ? (rows[at + 1] ?? row) : 'toggle';
    case 'ArrowLeft':
      if (row.kind === 'choice') return own;
      return hasChoices && isOpen(row.beat) ? 'toggle' : row;
    default:
      return null;
  }
}
