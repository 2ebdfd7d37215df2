/** The system's file dialogs. Paths stay on this side; screens get names and bytes. */
export interface Dialogs {
  /** `null` when the clerk closes the dialog. */
  openFile(
    kind: 'workbook' | 'picture',
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  saveFile(name: string, bytes: Uint8Array): Promise<{ readonly name: string } | null>;
}
