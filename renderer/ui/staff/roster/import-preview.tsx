import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CohortsInstead, RosterFault, RosterPreview } from '#core/contract/roster.ts';
import { useText } from '../../messages/text.tsx';
import { faultWords } from './fault-words.ts';
import { LinkChoice } from './link-choice.tsx';
import { NewCohorts } from './new-cohorts.tsx';

/** What a person settles before an import. */
export interface Decisions {
  readonly archiveLeavers: boolean;
  readonly links: { readonly person: string; readonly key: string }[];
}

interface ImportPreviewProps {
  readonly preview: RosterPreview;
  readonly changes: NonNullable<RosterPreview['changes']>;
  /** Cohorts of the file that are taken for others. */
  readonly instead: CohortsInstead;
  readonly onInstead: (instead: CohortsInstead) => void;
  readonly busy: boolean;
  readonly onImport: (decisions: Decisions) => void;
}

/** What a file would change, all of it, before anything is changed. */
export function ImportPreview({ preview, changes, instead, onInstead, busy, onImport }: ImportPreviewProps) {
  const { t, rich } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [links, setLinks] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => heading.current?.focus(), []);
  const { people, leftOut, added, changed, unchanged, merged, offers, leavers, newCohorts, faults } = changes;
  const nothing = added.total + changed.total === 0;
  const decide = (archiveLeavers: boolean): void => {
    if (!busy) onImport({ archiveLeavers, links: [...links].map(([id, key]) => ({ person: id, key })) });
  };
  const person = (name: string, number: string | null): ReactNode => (
    <>
      <bdi>{name}</bdi> {number !== null && <span className="hint">{number}</span>}
    </>
  );
  return (
    <section className="panel staff-preview" aria-labelledby="import-preview">
      <h2 id="import-preview" ref={heading} tabIndex={-1}>
        {t('roster.preview', { people })}
      </h2>
      {leftOut > 0 && <p>{t('roster.left-out', { lines: leftOut })}</p>}
      {faults.total > 0 && <Faults preview={preview} faults={faults} />}
      {faults.total === 0 && <NewCohorts cohorts={newCohorts} instead={instead} onInstead={onInstead} />}
      <Group title={t('roster.added', { people: added.total })} total={added.total}>
        {added.first.map(({ key, name, number, cohort }) => (
          <li key={key}>
            {person(name, number)} {cohort !== null && <bdi>{cohort}</bdi>}
          </li>
        ))}
      </Group>
      <Group title={t('roster.changed', { people: changed.total })} total={changed.total}>
        {changed.first.map(({ person: who, changes: each }) => (
          <li key={who.id}>
            {person(who.name, who.number)}
            <ul>
              {each.map(({ field, from, to }) => (
                <li key={field}>
                  {field === 'archived'
                    ? t('roster.comes-back')
                    : rich('roster.from-to', {
                        field: t(`roster.field-${field}`),
                        from: <bdi>{from ?? '–'}</bdi>,
                        to: <bdi>{to ?? '–'}</bdi>,
                      })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </Group>
      {unchanged > 0 && <p>{t('roster.unchanged', { people: unchanged })}</p>}
      <Group title={t('roster.merged', { people: merged.total })} total={merged.total}>
        {merged.first.map(({ key, name, number, lines }) => (
          <li key={key}>
            {person(name, number)} {t('roster.lines', { lines: lines.join(', ') })}
          </li>
        ))}
      </Group>
      {faults.total === 0 && (
        <>
          <LinkChoice offers={offers} links={links} onLinks={setLinks} />
          <Group title={t('roster.leavers', { people: leavers.total })} total={leavers.total}>
            {leavers.first.map(({ id, name, number }) => (
              <li key={id}>{person(name, number)}</li>
            ))}
          </Group>
          {leavers.total > 0 && (
            <p className="hint">{t(nothing ? 'roster.archive-means' : 'roster.leavers-later', { people: leavers.total })}</p>
          )}
        </>
      )}
      {faults.total === 0 && nothing && <p role="status">{t('roster.nothing')}</p>}
      {faults.total === 0 && nothing && leavers.total > 0 && (
        <div>
          <button type="button" className="button" aria-disabled={busy} onClick={() => decide(true)}>
            {t('roster.archive-leavers', { people: leavers.total })}
          </button>
        </div>
      )}
      {faults.total === 0 && !nothing && (
        <div>
          <button
            type="button"
            className="button button-primary"
            aria-disabled={busy}
            onClick={() => decide(false)}
          >
            {busy ? t('roster.importing') : t('roster.import-do')}
          </button>
        </div>
      )}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly total: number;
  readonly children: readonly ReactNode[];
}

/** One kind of change; those that are not shown are counted. */
function Group({ title, total, children }: GroupProps) {
  const { t } = useText();
  if (total === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>{children}</ul>
      {total > children.length && <p className="hint">{t('roster.and-more', { more: total - children.length })}</p>}
    </details>
  );
}

interface FaultsProps {
  readonly preview: RosterPreview;
  readonly faults: { readonly total: number; readonly first: readonly RosterFault[] };
}

function Faults({ preview, faults: { total, first } }: FaultsProps) {
  const text = useText();
  const { t } = text;
  return (
    <div className="note note-trouble" role="alert">
      <p className="note-title">{t('roster.faults', { lines: total })}</p>
      <p>{t('roster.faults-lead')}</p>
      <ul>
        {first.map((fault) => (
          <li key={`${fault.line} ${fault.field ?? ''} ${fault.problem}`}>{faultWords(text, preview, fault)}</li>
        ))}
      </ul>
      {total > first.length && <p>{t('roster.and-more', { more: total - first.length })}</p>}
    </div>
  );
}
