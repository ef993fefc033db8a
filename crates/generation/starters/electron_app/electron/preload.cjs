const { contextBridge, ipcRenderer } = require("electron");

// The whole bridge: two verbs. The page never sees Node, the file system or ipcRenderer.
contextBridge.exposeInMainWorld("desktop", {
  open: () => ipcRenderer.invoke("draft:open"),
  save: (draft) => ipcRenderer.invoke("draft:save", draft),
});
