import { contextBridge, ipcRenderer } from 'electron';
import type { Desk, Notice } from '#shared/api/desk';

const desk: Desk = {
  // The answer's shape is held by dispatch on the other side; the bridge itself carries it as it is.
  call: (channel, input) => ipcRenderer.invoke('desk', channel, input),
  onChanged: (listener) => {
    const listen = (_event: unknown, notice: Notice) => listener(notice);
    ipcRenderer.on('notice', listen);
    return () => {
      ipcRenderer.removeListener('notice', listen);
    };
  },
};

contextBridge.exposeInMainWorld('desk', desk);
