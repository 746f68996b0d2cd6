import { useLocation } from 'wouter';
import { readStudioAddress } from './address.ts';
import { DocumentsScreen } from './documents/documents-screen.tsx';
import { EditorScreen } from './editor-screen.tsx';
import { FIND_ADDRESS } from './find/find-address.ts';
import { FindScreen } from './find/find-screen.tsx';
import './studio.css';

/** Where trainers write scenarios: the list of them, the one that is open, and finding words in all. */
export function StudioArea() {
  const [place] = useLocation();
  const { file } = readStudioAddress(place);
  if (place === FIND_ADDRESS) return <FindScreen />;
  return file === null ? <DocumentsScreen /> : <EditorScreen key={file} file={file} />;
}
