import { Component, type ReactNode } from 'react';
import { ActionButton } from '../components/action-button';
import { EmptyState } from '../components/empty-state';
import { useWords } from '../words/words';

interface BoundaryProps {
  /** Where we are; another place tries anew by itself. */
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly brokenAt: string | null;
}

/** A screen that cannot be drawn says so and leaves the frame standing. */
export class ProblemBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { brokenAt: null };

  override componentDidCatch(error: Error): void {
    console.error(`screen ${this.props.place} failed`, error);
    this.setState({ brokenAt: this.props.place });
  }

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { brokenAt: '' };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.brokenAt !== null && before.place !== this.props.place) this.setState({ brokenAt: null });
  }

  override render(): ReactNode {
    if (this.state.brokenAt === null) return this.props.children;
    return <Broken onRetry={() => this.setState({ brokenAt: null })} />;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const t = useWords('app');
  return (
    <EmptyState text={t('broken.title')} more={t('broken.text')}>
      <ActionButton onClick={onRetry}>{t('common:tryAgain')}</ActionButton>
    </EmptyState>
  );
}
