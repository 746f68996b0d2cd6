import type { BrokenFile } from '#core/contract/schemas.ts';
import { useText } from '../messages/text.tsx';

interface BrokenFilesProps {
  readonly files: readonly BrokenFile[];
  /** The heading, where the files are other than scenarios. */
  readonly title?: string;
}

/** Files that cannot be used, for whoever is writing them. */
export function BrokenFiles({ files, title }: BrokenFilesProps) {
  const { t } = useText();
  return (
    <div role="status">
      {files.length > 0 && (
        <section className="broken">
          <h2>{title ?? t('broken.title', { count: files.length })}</h2>
          <p>{t('broken.lead')}</p>
          {files.map((file) => (
            <Broken key={`${file.source}/${file.file}`} file={file} />
          ))}
        </section>
      )}
    </div>
  );
}

function Broken({ file: { file, findings, source } }: { readonly file: BrokenFile }) {
  const { t } = useText();
  return (
    <article className="panel broken-file">
      <h3>
        <code>{file}</code> <span className="hint">{t(`broken.source-${source}`)}</span>
      </h3>
      <ul>
        {findings.map(({ column, line, message, pointer, rule }) => (
          <li key={`${rule} ${pointer} ${line}:${column}`}>
            <span className="broken-place">{t('broken.place', { line, column })}</span>{' '}
            <span lang="en">{message}</span> <code className="broken-rule">{rule}</code>
          </li>
        ))}
      </ul>
    </article>
  );
}
