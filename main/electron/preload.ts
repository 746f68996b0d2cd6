import { contextBridge, ipcRenderer } from 'electron';
import { type BridgeParts, exposeBridge } from './bridge.ts';

/** All that is used here of the page's window; the rest of `main` has no page around it. */
declare const window: BridgeParts['page'];

exposeBridge({ contextBridge, ipcRenderer, page: window });
