import { type KeyboardEvent, useEffect, useRef } from 'react';
import { keyNamed } from '#core/contract/play-keys.ts';
import { Dialog } from '../common/dialog.tsx';
import { useKeys } from '../common/use-keys.ts';
import { useText } from '../messages/text.tsx';
import type { LogEntry, LoggedChoice, LoggedLine } from './backlog.ts';
import { moveAmong } from './focus-moves.ts';

interface BacklogDialogProps {
  /** The language of the story. */
  readonly lang: string;
  readonly entries: readonly LogEntry[];
  readonly onReread: (line: LoggedLine) => void;
  /** Goes back to before a choice; null where there is no going back. */
  readonly onRewind: ((visit: number) => void) | null;
  readonly onClose: () => void;
}

/** Everything said and done so far. It opens at its end; arrows go from entry to entry. */
export function BacklogDialog({ lang, entries, onReread, onRewind, onClose }: BacklogDialogProps) {
  const { t } = useText();
  const keys = useKeys();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    stopsIn(list.current).at(-1)?.focus();
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    if (keyNamed(event.key) === keys.backlog) {
      // Else the same key press would open it anew.
      event.stopPropagation();
      onClose();
    } else if (moves(event.key, list.current)) event.preventDefault();
  };
  return (
    <Dialog title={t('backlog.title')} onClose={onClose}>
      {entries.length === 0 ? <p>{t('backlog.nothing')}</p> : <p className="hint">{t('backlog.hint')}</p>}
      <ol ref={list} className="backlog" onKeyDown={onKey}>
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.kind === 'line' ? (
              <LineEntry lang={lang} entry={entry} onReread={onReread} />
            ) : (
              <ChoiceEntry lang={lang} entry={entry} onRewind={onRewind} />
            )}
          </li>
        ))}
      </ol>
      <div className="actions backlog-actions">
        <button type="button" className="button button-primary" onClick={onClose}>
          {t('backlog.now')}
        </button>
      </div>
    </Dialog>
  );
}

interface LineEntryProps {
  readonly lang: string;
  readonly entry: LoggedLine;
  readonly onReread: (line: LoggedLine) => void;
}

function LineEntry({ lang, entry, onReread }: LineEntryProps) {
  const { speaker, isCustomer, say } = entry;
  const kind = speaker === null ? 'narrator' : isCustomer ? 'customer' : 'other';
  return (
    <button type="button" className="log-line" data-speaker={kind} onClick={() => onReread(entry)}>
      {speaker !== null && <bdi className="log-name">{speaker}</bdi>}{' '}
      <span lang={lang}>{say}</span>
    </button>
  );
}

interface ChoiceEntryProps {
  readonly lang: string;
  readonly entry: LoggedChoice;
  readonly onRewind: ((visit: number) => void) | null;
}

function ChoiceEntry({ lang, entry, onRewind }: ChoiceEntryProps) {
  const { t, rich } = useText();
  const { answer, visit } = entry;
  const words = (
    <span className={`words-${answer.kind}`} lang={lang}>
      {answer.text}
    </span>
  );
  return (
    <div className="log-choice">
      <p tabIndex={onRewind === null ? -1 : undefined}>
        {rich(`play.echo-${answer.timedOut ? 'timed-out' : answer.kind}`, { words })}
      </p>
      {onRewind !== null && (
        <button
          type="button"
          className="button"
          aria-label={t('backlog.go-back-to', { words: answer.text })}
          onClick={() => onRewind(visit)}
        >
          {t('backlog.go-back')}
        </button>
      )}
    </div>
  );
}

/** What of the list can have the focus, choices that are only read among them. */
function stopsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('button, [tabindex]') ?? [])];
}

function moves(key: string, list: HTMLElement | null): boolean {
  const stops = stopsIn(list);
  if (key === 'ArrowDown' || key === 'ArrowUp') return moveAmong(stops, key === 'ArrowDown' ? 1 : -1);
  if (key !== 'Home' && key !== 'End') return false;
  stops.at(key === 'Home' ? 0 : -1)?.focus();
  return true;
}
