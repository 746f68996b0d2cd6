import { useEffect, useId, useRef } from 'react';
import type { FoundDocument as Found } from '#core/contract/studio-find.ts';
import type { Replacing } from '#core/studio/find/replace.ts';
import { useText } from '../../messages/text.tsx';
import { Hit } from './hit.tsx';

interface FoundDocumentProps {
  readonly document: Found;
  /** What is to stand there; null: nothing is to be replaced. */
  readonly put: Replacing | null;
  readonly chosen: ReadonlySet<number>;
  readonly choose: (numbers: Iterable<number>, isChosen: boolean) => void;
}

/** What was found in one of the house's scenarios, each place with whether it is to be replaced. */
export function FoundDocument({ document, put, chosen, choose }: FoundDocumentProps) {
  const { t } = useText();
  const id = useId();
  const { file, title, hits, unsaved } = document;
  return (
    <section className="find-document" aria-labelledby={id}>
      <h3 id={id}>{title ?? file}</h3>
      <p className="hint">{file}</p>
      {unsaved && <p className="hint">{t('find.unsaved')}</p>}
      {put !== null && (
        <AllBox chosen={chosen.size} of={hits.length} onChoose={(is) => choose(hits.keys(), is)}>
          {t('find.all-in', { name: title ?? file, hits: hits.length })}
        </AllBox>
      )}
      <ul>
        {hits.map((hit, index) => (
          <Hit
            key={`${hit.pointer}-${String(index)}`}
            document={document}
            hit={hit}
            put={put}
            {...(put === null ? {} : { chosen: { is: chosen.has(index), choose: (is: boolean) => choose([index], is) } })}
          />
        ))}
      </ul>
    </section>
  );
}

interface AllBoxProps {
  readonly chosen: number;
  readonly of: number;
  readonly onChoose: (is: boolean) => void;
  readonly children: string;
}

/** A box for all of them, which says where only some are chosen. */
function AllBox({ chosen, of, onChoose, children }: AllBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const isSome = chosen > 0 && chosen < of;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <label className="option">
      <input ref={box} type="checkbox" checked={chosen === of} onChange={({ target }) => onChoose(target.checked)} />
      <span>{children}</span>
    </label>
  );
}
