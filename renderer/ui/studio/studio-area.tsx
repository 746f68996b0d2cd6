import { useLocation } from 'wouter';
import { readStudioAddress } from './address.ts';
import { DocumentsScreen } from './documents/documents-screen.tsx';
import { EditorScreen } from './editor-screen.tsx';
import './studio.css';

/** Where trainers write scenarios: the list of them, and the one that is open. */
export function StudioArea() {
  const [place] = useLocation();
  const { file } = readStudioAddress(place);
  return file === null ? <DocumentsScreen /> : <EditorScreen key={file} file={file} />;
}
