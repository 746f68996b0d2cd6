import { EventEmitter } from 'node:events';

/** A stand-in for `ipcMain`. */
export const ipcMain = new EventEmitter();
