/**
 * A stand-in for the module `electron`, for machines that have no Electron: the program's main and
 * preload scripts run unchanged, main in Node and the page in a real Chromium.
 *
 * What it shows: that main starts in the right order, serves the page by its protocol handler with its
 * policy in force, hands out its port by its own handshake, refuses navigation and windows by its own
 * handlers, and that the page works over the port.
 *
 * What it cannot show: that Electron itself keeps its word. Sandbox, context isolation, fuses, asar,
 * native windows, menus and dialogs, permissions, the `app:` scheme in Chromium and ports between
 * processes are stood in for, and messages over a port travel as JSON. The specs that drive a real
 * Electron are for that.
 */
import { app } from './app-double.ts';
import { BrowserWindow } from './browser-window-double.ts';
import { dialog, Menu, screen, shell } from './desktop-double.ts';
import { ipcMain } from './ipc-main-double.ts';
import { MessageChannelMain } from './message-channel-main.ts';
import { protocol, session } from './network-double.ts';
import { safeStorage } from './safe-storage-double.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, safeStorage, screen, session, shell };

const electron: object = { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, safeStorage, screen, session, shell };
export default electron;
