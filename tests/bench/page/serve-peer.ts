import path from 'node:path';
import { phaserSource } from '../../../renderer/vite/phaser-source.ts';
import { servePage, type ServedPage } from '../serve-page.ts';

/** The smallest Phaser page. */
export function servePeer(): Promise<ServedPage> {
  return servePage({ root: path.join(import.meta.dirname, 'peer'), plugins: [phaserSource()] });
}
