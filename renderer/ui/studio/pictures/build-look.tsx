import { LookDialog } from '../../house/looks/look-dialog.tsx';
import type { BuildProps } from './picture-field.tsx';

/** Puts a look together for somebody of the story; it stays in the organisation's library, for others too. */
export function BuildLook({ onBuilt, onClose }: BuildProps) {
  return <LookDialog look={null} onDone={(_, id) => onBuilt(id)} onClose={onClose} />;
}
