import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { windowClock } from '../common/clock.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useStore } from '../common/store.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { readStudioAddress, studioAddress } from './address.ts';
import { keepHistory, keptHistory } from './kept-histories.ts';
import { createStudio, type Studio } from './studio.ts';
import { openStudioDocument } from './studio-document.ts';
import { Workbench } from './workbench.tsx';

type Opening = { readonly studio: Studio } | { readonly error: unknown } | null;

/** One document, open for writing. */
export function EditorScreen({ file }: { readonly file: string }) {
  const [tries, setTries] = useState(0);
  return <Opener key={tries} file={file} onRetry={() => setTries(tries + 1)} />;
}

function Opener({ file, onRetry }: { readonly file: string; readonly onRetry: () => void }) {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const [place] = useLocation();
  const [opening, setOpening] = useState<Opening>(null);
  const asked = useRef(readStudioAddress(place).pointer);
  useEffect(() => {
    let studio: Studio | null = null;
    let left = false;
    // Each goes on from what they did themselves.
    const mine = `${queries.getQueryData(orpc.staff.me.queryKey())?.id ?? ''} ${file}`;
    const open = async (): Promise<void> => {
      try {
        const calls = connection.client.studio;
        const [opened, companions] = await Promise.all([calls.open({ source: 'own', file }), calls.companions({ file })]);
        if (left) return;
        studio = createStudio(openStudioDocument(opened, { calls, clock: windowClock, companions, earlier: (sheet) => keptHistory(mine, sheet) }));
        if (asked.current !== '') studio.document.select({ pointer: asked.current });
        setOpening({ studio });
      } catch (error) {
        if (!left) setOpening({ error });
      }
    };
    void open();
    return () => {
      left = true;
      if (studio !== null) keepHistory(mine, studio.document.state.get().history.pause());
      void studio?.document.close();
    };
  }, [connection, file, orpc, queries]);
  if (opening === null) return <p role="status">{t('studio.opening')}</p>;
  if ('error' in opening) {
    return (
      <FailureNote error={opening.error} what={t('studio.open-failed')} onRetry={onRetry}>
        <Link href={studioAddress(null)} className="button">
          {t('studio.to-list')}
        </Link>
      </FailureNote>
    );
  }
  return <Opened studio={opening.studio} />;
}

function Opened({ studio }: { readonly studio: Studio }) {
  useSelectionInAddress(studio);
  useKeptOnLeaving(studio);
  return <Workbench studio={studio} />;
}

/** The address says what is chosen, and choosing an address (back, a link) chooses it here. */
function useSelectionInAddress({ document }: Studio): void {
  const [place, go] = useLocation();
  const { pointer } = useStore(document.state).selection;
  const there = readStudioAddress(place);
  const told = useRef(pointer);
  useEffect(() => {
    if (there.file !== document.file || there.pointer === pointer) return;
    if (told.current === pointer) document.select({ pointer: there.pointer });
    else go(studioAddress(document.file, pointer), { replace: true });
  }, [document, go, pointer, there.file, there.pointer]);
  useEffect(() => {
    told.current = pointer;
  }, [pointer]);
}

/** What is written is sent at once where the window is hidden or closed. */
function useKeptOnLeaving({ document: open }: Studio): void {
  useEffect(() => {
    const keep = (): void => {
      if (document.visibilityState === 'hidden') void open.keep();
    };
    document.addEventListener('visibilitychange', keep);
    window.addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      window.removeEventListener('pagehide', keep);
    };
  }, [open]);
}
