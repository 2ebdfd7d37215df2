import { BrowserWindow, Menu } from 'electron';
import { APP_ORIGIN } from '../ipc/sender';
import { safeWebPreferences } from './web-preferences';

export interface WindowOptions {
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly icon?: string;
}

/** The one window of the desk. It shows itself when its first screen is drawn. */
export function openDeskWindow(options: WindowOptions): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Order Desk 跟单台',
    backgroundColor: '#f3f5f7',
    autoHideMenuBar: true,
    ...(options.icon === undefined ? {} : { icon: options.icon }),
    webPreferences: safeWebPreferences(options.preload, options.isPackaged),
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** A hidden window of the same make that lays out one paper for the printer. */
export function openPrintWindow(options: WindowOptions, hash: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 800,
    height: 1130,
    show: false,
    webPreferences: safeWebPreferences(options.preload, options.isPackaged),
  });
  void window.loadURL(`${APP_ORIGIN}/print.html#${hash}`);
  return window;
}
