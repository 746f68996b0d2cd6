import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { type Exporter, makeExporter } from './make-exporter.ts';
import { isUnderWay } from './receive-export.ts';

const ExporterContext = createContext<Exporter | null>(null);

/**
 * Holds the export above the staff area's places, so that it goes on while somebody looks at another. Closing the
 * window, which would end it, is asked about first; signing out ends it.
 */
export function ExporterProvider({ children }: { readonly children: ReactNode }) {
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const [exporter] = useState(() =>
    makeExporter(connection.client, () => void queries.invalidateQueries({ queryKey: orpc.results.exports.key() })),
  );
  const busy = isUnderWay(useStore(exporter.state));
  useEffect(() => exporter.stop, [exporter]);
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy]);
  return <ExporterContext value={exporter}>{children}</ExporterContext>;
}

export function useExporter(): Exporter {
  const exporter = useContext(ExporterContext);
  if (exporter === null) throw new Error('useExporter was called outside ExporterProvider.');
  return exporter;
}
