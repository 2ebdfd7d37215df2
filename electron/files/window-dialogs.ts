import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { Dialogs } from './dialogs';
import { writeFolder } from './write-folder';
import { writeWhole } from './write-whole';

const FILTERS = {
  workbook: [
    {
      name: 'Excel, CSV',
      extensions: ['xlsx', 'xls', 'xlsm', 'xlsb', 'csv', 'tsv', 'txt', 'xml', 'htm', 'html', 'ods'],
    },
  ],
  picture: [{ name: 'PNG, JPEG', extensions: ['png', 'jpg', 'jpeg'] }],
};

/** The system's dialogs over the desk's window. */
export function windowDialogs(): Dialogs {
  return {
    openFile: async (kind) => {
      const options = {
        properties: ['openFile' as const],
        filters: FILTERS[kind],
        defaultPath: app.getPath('documents'),
      };
      const window = BrowserWindow.getAllWindows()[0];
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const path = answer.filePaths[0];
      return answer.canceled || path === undefined
        ? null
        : { name: basename(path), bytes: await readFile(path) };
    },
    saveFile: async (name, bytes) => {
      const options = { defaultPath: join(app.getPath('documents'), name) };
      const window = BrowserWindow.getAllWindows()[0];
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      if (answer.canceled || answer.filePath === '') return null;
      await writeWhole(answer.filePath, bytes);
      return { name: basename(answer.filePath) };
    },
    saveFolder: async (name, files) => {
      const options = {
        properties: ['openDirectory' as const, 'createDirectory' as const],
        defaultPath: app.getPath('documents'),
      };
      const window = BrowserWindow.getAllWindows()[0];
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const parent = answer.filePaths[0];
      if (answer.canceled || parent === undefined) return null;
      await writeFolder(join(parent, name), files);
      return { name, files: files.length };
    },
  };
}
