import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../messages/text.tsx';

interface ScreenTitleProps {
  /** What the window is called while this screen is open. */
  readonly page: string;
  readonly children: ReactNode;
}

/** The heading of a screen. It takes the focus, so that whoever does not see the change hears it. */
export function ScreenTitle({ page, children }: ScreenTitleProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = t('app.page', { page });
  }, [page, t]);
  return (
    <h1 ref={heading} tabIndex={-1} className="screen-title">
      {children}
    </h1>
  );
}
