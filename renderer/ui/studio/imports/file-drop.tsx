import { useId, useState } from 'react';
import { useText } from '../../messages/text.tsx';

interface FileDropProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A file is chosen here, or dropped. */
export function FileDrop({ busy, onFile }: FileDropProps) {
  const { t } = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file !== undefined && !busy) onFile(file);
  };
  return (
    <div
      className="field import-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id}>{t('import.file')}</label>
      <input
        id={id}
        className="input"
        type="file"
        accept=".twee,.tw,.txt,.html,.htm,.h5p,.json"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          take(target.files);
          // The same file can be chosen again, once it has been mended.
          target.value = '';
        }}
      />
      <p id={`${id}-hint`} className="hint">
        {t('import.file-hint')}
      </p>
    </div>
  );
}
