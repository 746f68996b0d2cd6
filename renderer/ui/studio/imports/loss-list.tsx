import type { ImportLook } from '#core/contract/imports.ts';
import { useText } from '../../messages/text.tsx';

type LossGroup = ImportLook['stories'][number]['notKept'][number];

/** What of a story is not kept: by kind, with what to do, and every place. */
export function LossList({ groups }: { readonly groups: readonly LossGroup[] }) {
  return groups.map((group) => <Group key={group.kind} group={group} />);
}

function Group({ group: { kind, total, items } }: { readonly group: LossGroup }) {
  const { t } = useText();
  const more = total - items.length;
  return (
    <section className="import-group">
      <h4>{t('import.group', { what: t(`import.lost-${kind}`), count: total })}</h4>
      <p>{t(`import.lost-${kind}-advice`)}</p>
      <ul className="import-list">
        {items.map(({ where, line, what }, index) => (
          <li key={`${where ?? ''}-${String(line)}-${String(index)}`}>
            <Place where={where} line={line} />
            <code>{what}</code>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('import.more', { count: more })}</p>}
    </section>
  );
}

function Place({ where, line }: { readonly where: string | null; readonly line: number | null }) {
  const { t } = useText();
  if (where === null) return <span className="import-place">{line === null ? t('import.place-story') : t('import.place-line', { line })}</span>;
  return <span className="import-place">{line === null ? where : t('import.place', { where, line })}</span>;
}
