import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron';
import { openConf, openWindowFile } from './conf.ts';
import { startApp } from './start-app.ts';

startApp({
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, safeStorage, screen, session, shell },
  openConf,
  openWindowFile,
});
