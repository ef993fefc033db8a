const { app, BrowserWindow, dialog, ipcMain, shell } = require("electron");
const { readFile, writeFile } = require("node:fs/promises");
const path = require("node:path");

const FILTERS = [{ name: "Markdown", extensions: ["md", "markdown", "txt"] }];

/** Files the person picked in a dialog: the page can write to these and to nothing else. */
const granted = new Set();

function createWindow() {
  const window = new BrowserWindow({
    width: 1180,
    height: 760,
    minWidth: 480,
    minHeight: 400,
    show: false,
    webPreferences: {
      preload: path.join(__dirname, "preload.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  });

  window.once("ready-to-show", () => window.show());
  window.webContents.on("will-navigate", (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith("https://")) shell.openExternal(url);
    return { action: "deny" };
  });

  if (process.env.DEV_URL) window.loadURL(process.env.DEV_URL);
  else window.loadFile(path.join(__dirname, "..", "dist", "index.html"));
}

ipcMain.handle("draft:open", async (event) => {
  const window = BrowserWindow.fromWebContents(event.sender);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { filters: FILTERS, properties: ["openFile"] });
  if (canceled) return null;
  granted.add(filePaths[0]);
  return { path: filePaths[0], name: path.basename(filePaths[0]), text: await readFile(filePaths[0], "utf8") };
});

ipcMain.handle("draft:save", async (event, draft) => {
  const text = String(draft.text);
  let target = granted.has(draft.path) ? draft.path : null;
  if (!target) {
    const window = BrowserWindow.fromWebContents(event.sender);
    const chosen = await dialog.showSaveDialog(window, { filters: FILTERS, defaultPath: path.basename(String(draft.name)) });
    if (chosen.canceled) return null;
    target = chosen.filePath;
    granted.add(target);
  }
  await writeFile(target, text, "utf8");
  return { path: target, name: path.basename(target) };
});

app.whenReady().then(() => {
  createWindow();
  app.on("activate", () => {
    if (BrowserWindow.getAllWindows().length === 0) createWindow();
  });
});

app.on("window-all-closed", () => {
  if (process.platform !== "darwin") app.quit();
});
