import path from 'node:path';
import react from '@vitejs/plugin-react';
import { servePage, type ServedPage } from '../serve-page.ts';

/** A page with nothing but the library's own graph, and a scenario beside it. */
export function serveBare(text: string): Promise<ServedPage> {
  return servePage({ root: path.join(import.meta.dirname, 'peer'), plugins: [react()], files: { 'story.json': text } });
}
