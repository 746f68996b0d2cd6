import { useLocation } from 'wouter';
import { readStudioAddress, STUDIO_PLACES } from './address.ts';
import { DocumentsScreen } from './documents/documents-screen.tsx';
import { EditorScreen } from './editor-screen.tsx';
import { FIND_ADDRESS } from './find/find-address.ts';
import { FindScreen } from './find/find-screen.tsx';
import { IMPORT_ADDRESS } from './imports/import-address.ts';
import { ImportScreen } from './imports/import-screen.tsx';
import { OpenPackScreen } from './packs/open-pack-screen.tsx';
import { ShareScreen } from './packs/share-screen.tsx';
import './packs/packs.css';
import './studio.css';

/** Where trainers write scenarios: the list of them, the one that is open, finding words in all, packs, and stories from elsewhere. */
export function StudioArea() {
  const [place] = useLocation();
  if (place === STUDIO_PLACES.share) return <ShareScreen />;
  if (place === STUDIO_PLACES.openPack) return <OpenPackScreen />;
  const { file } = readStudioAddress(place);
  if (place === FIND_ADDRESS) return <FindScreen />;
  if (place === IMPORT_ADDRESS) return <ImportScreen />;
  return file === null ? <DocumentsScreen /> : <EditorScreen key={file} file={file} />;
}
