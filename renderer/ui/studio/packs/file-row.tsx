import { useId } from 'react';
import type { ReviewedFile } from '#core/contract/packs.ts';
import { useText } from '../../messages/text.tsx';
import { isOpen } from '#core/packs/selection.ts';

interface FileRowProps {
  readonly file: ReviewedFile;
  readonly isTaken: boolean;
  /** It would go with nothing. */
  readonly isOrphan: boolean;
  readonly onToggle: () => void;
}

/** A file of a pack: what it is, how it stands to what is here, what the checks found, and whether it is taken. */
export function FileRow({ file, isTaken, isOrphan, onToggle }: FileRowProps) {
  const { t } = useText();
  const id = useId();
  const { path, errors, warnings, findings } = file;
  const more = errors + warnings - findings.length;
  return (
    <div className="pack-file" data-standing={file.installable ? file.standing : 'blocked'}>
      <label className="option">
        <input type="checkbox" checked={isTaken} disabled={!isOpen(file) || isOrphan} aria-describedby={id} onChange={onToggle} />
        <span>
          <FileName file={file} />
          <span className="hint">{path}</span>
        </span>
      </label>
      <div id={id} className="pack-standing">
        <p>
          <Standing file={file} />
        </p>
        {file.drafted && file.installable && <p>{t('packs.being-written')}</p>}
        {(file.waiting || file.published) && isOpen(file) && <p>{t(file.waiting ? 'packs.waiting-stays' : 'packs.published-stays')}</p>}
        {isOrphan && isOpen(file) && <p>{t('packs.orphan')}</p>}
        {file.joins !== null && <Joins joins={file.joins} isPrinciples={file.kind === 'principles'} />}
      </div>
      {errors + warnings > 0 && (
        <details>
          <summary>{t('studio.problems', { errors, warnings })}</summary>
          <ul className="points" lang="en">
            {findings.map(({ rule, severity, message, line, column }) => (
              <li key={`${rule} ${line} ${column} ${message}`}>{t('packs.finding', { severity: t(`packs.${severity}`), line, message })}</li>
            ))}
          </ul>
          {more > 0 && <p className="hint">{t('packs.more-findings', { more })}</p>}
        </details>
      )}
    </div>
  );
}

function FileName({ file: { kind, title, version, locale } }: { readonly file: ReviewedFile }) {
  const { t, locale: ours } = useText();
  const language = locale === null ? null : (new Intl.DisplayNames(ours, { type: 'language' }).of(locale) ?? locale);
  if (title !== null) return <strong>{t('packs.named-version', { title, version: version ?? '' })}</strong>;
  return <strong>{language === null ? t(`packs.kind-${kind}`) : t('packs.kind-language', { kind: t(`packs.kind-${kind}`), language })}</strong>;
}

function Standing({ file }: { readonly file: ReviewedFile }) {
  const { t } = useText();
  const { standing, here, clash, installable, version, kind } = file;
  if (clash !== null) return t('packs.clash', { file: clash });
  if (!installable) return t('packs.faulty');
  const versions = { here: here?.version ?? '', version: version ?? '' };
  if (kind === 'library') return t(`packs.pictures-${standing === 'same' ? 'same' : 'some'}`);
  if (kind === 'principles') return t(`packs.principles-${standing === 'same' ? 'same' : 'some'}`);
  if (here === null) return t('packs.standing-new');
  if (standing === 'changed' && version === null) return t('packs.standing-other');
  return here.source === 'bundled' && standing !== 'same' ? t('packs.standing-over-bundled', versions) : t(`packs.standing-${standing}`, versions);
}

function Joins({ joins: { added, changed }, isPrinciples }: { readonly joins: NonNullable<ReviewedFile['joins']>; readonly isPrinciples: boolean }) {
  const { t } = useText();
  return (
    <>
      {added.length > 0 && <p>{t('packs.joins-added', { names: added.join(', ') })}</p>}
      {changed.length > 0 && <p>{t(isPrinciples ? 'packs.principles-changed' : 'packs.pictures-changed', { names: changed.join(', ') })}</p>}
    </>
  );
}
