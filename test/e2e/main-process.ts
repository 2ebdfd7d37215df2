import type { ElectronApplication } from '@playwright/test';

/** What the inspector says when V8 cleared away its promise before the main process had time to settle it. */
const ANSWER_LOST = /promise was (garbage )?collected/i;
const ATTEMPTS = 5;

/**
 * Asks Electron's main process. The inspector holds the promise of an answer only weakly, so that an answer is lost
 * now and then although the work was done: the question is put again. Give only what may be done twice.
 */
export async function askMain<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await question();
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Error && ANSWER_LOST.test(error.message))) throw error;
    }
  }
}

/** The save dialog is the system's own and no part of the page: the test answers in its place. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await askMain(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path),
  );
}

/** The folder dialog is the system's own and no part of the page: the test answers in its place. */
export async function answerFolderDialog(app: ElectronApplication, folder: string): Promise<void> {
  await askMain(() =>
    app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, folder),
  );
}
