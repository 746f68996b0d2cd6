import { type ComponentType, useEffect, useState } from 'react';

/** A page whose script is fetched when it is first needed. */
export interface FetchedPage<Props> {
  readonly Page: ComponentType<Props>;
  /** Fetches the script before anybody opens the page; a failure shows when somebody does. */
  readonly warm: () => void;
}

/**
 * A page with a script of its own; `Waiting` stands in until it is there. React's `lazy` would keep the stand-in
 * on screen for 300 ms however soon the script comes, and would never ask again for one that could not be had.
 */
export function fetchedPage<Props extends object>(
  fetchScript: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType,
): FetchedPage<Props> {
  let there: ComponentType<Props> | null = null;
  const fetch = async (): Promise<ComponentType<Props>> => (there ??= await fetchScript());

  function Page(props: Props) {
    const [Shown, setShown] = useState(() => there);
    useEffect(() => {
      if (Shown !== null) return;
      let left = false;
      const show = async (): Promise<void> => {
        const next = await fetch().then(
          (page) => () => page,
          // Thrown while rendering, so that the screen for faults is shown.
          (problem: unknown) => () => { throw problem; },
        );
        if (!left) setShown(next);
      };
      void show();
      return () => {
        left = true;
      };
    }, [Shown]);
    return Shown === null ? <Waiting /> : <Shown {...props} />;
  }
  return { Page, warm: () => void fetch().catch(() => undefined) };
}
