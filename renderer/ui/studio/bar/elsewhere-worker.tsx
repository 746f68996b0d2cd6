import { useEffect } from 'react';
import { useDocuments } from '../documents/use-documents.ts';
import type { StudioViewProps } from '../studio.ts';

/** Tells the open document of what others do with it: other windows and other programs; shows nothing. */
export function ElsewhereWorker({ studio: { document } }: StudioViewProps) {
  const { data, isFetching } = useDocuments();
  useEffect(() => {
    // What is being fetched anew may be older than what is shown.
    if (data === undefined || isFetching) return;
    const seen = data.documents.find(({ source, file }) => source === 'own' && file === document.file);
    void document.look(seen ?? { hash: null, draft: null });
  }, [data, isFetching, document]);
  return null;
}
