import { Component, type ReactNode } from 'react';
import { useText } from '../messages/text.tsx';

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly fault: Error | null;
}

/** Where a fault of the program leaves a screen blank, it says so, and that nothing is lost. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { fault: null };

  static getDerivedStateFromError(fault: Error): FaultBoundaryState {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <FaultScreen fault={fault} />;
  }
}

function FaultScreen({ fault }: { readonly fault: Error }) {
  const { t } = useText();
  return (
    <main className="opening">
      <div className="note note-trouble" role="alert">
        <h1 className="note-title">{t('fault.title')}</h1>
        <p>{t('fault.what-now')}</p>
        <p className="note-detail">{fault.message}</p>
        <div className="note-actions">
          <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
            {t('fault.reload')}
          </button>
        </div>
      </div>
    </main>
  );
}
