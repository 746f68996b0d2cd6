import type { ImportLook } from '#core/contract/imports.ts';
import { useText } from '../../messages/text.tsx';

/** What of a story becomes part of the scenario, counted. */
export function KeptList({ kept }: { readonly kept: ImportLook['stories'][number]['kept'] }) {
  const { t } = useText();
  const { beats, lines, choices, explained, endings, people } = kept;
  return (
    <ul className="import-list">
      <li>{t('import.kept-beats', { count: beats })}</li>
      <li>{t('import.kept-lines', { count: lines })}</li>
      <li>{t('import.kept-choices', { count: choices })}</li>
      {explained > 0 && <li>{t('import.kept-explained', { count: explained })}</li>}
      <li>{t('import.kept-endings', { count: endings })}</li>
      {people.length > 0 && <li>{t('import.kept-people', { names: people.join(', ') })}</li>}
    </ul>
  );
}
