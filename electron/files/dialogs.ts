/** The system's file dialogs. Paths stay on this side; screens get names and bytes. */
export interface Dialogs {
  /** `null` when the clerk closes the dialog. */
  openFile(
    kind: 'workbook' | 'picture',
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** Writes the files into a new folder `name` inside the one that the clerk picks; `null` when he closes the dialog. */
  saveFolder(
    name: string,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ): Promise<{ readonly name: string; readonly files: number } | null>;
  saveFile(name: string, bytes: Uint8Array): Promise<{ readonly name: string } | null>;
}
