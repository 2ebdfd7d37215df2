/** What is wrong, what still works, what to do. One sentence for each kind, rule and finding. */
export const problems = {
  kind: {
    'invalid-input': 'This value cannot be stored as it stands. Correct it and save again.',
    'not-found': 'This record is no longer there. It may have been deleted; Ctrl+Z takes a deletion back.',
    'rule-broken': 'This step is not possible yet.',
    'changed-meanwhile':
      'This record was changed in the meantime. Look at the new values and enter yours again.',
    duplicate: 'This already exists.',
    'file-unreadable': 'The file could not be read. Close it in Excel, check the drive, and open it again.',
    'file-too-large': 'The file is too large to be read safely. Save the order sheet alone as a new file.',
    'file-encrypted':
      'The file is protected by a password. Open it in Excel, remove the password, save, and import again.',
    'file-not-a-workbook':
      'This is no workbook. The desk reads .xlsx, .xls and .csv. Open it in Excel and save it as .xlsx.',
    'file-not-saved':
      'The file was not saved. It may be open in another program; close it there, or choose another name.',
    'file-hostile':
      'The file unpacks to far more than it should and was refused. Ask the sender for a fresh copy.',
    'file-timeout':
      'Reading took too long and was stopped. Save the order sheet alone as a new file and import that.',
    'import-expired': 'This file is no longer open. Choose it again; nothing was stored.',
    'paper-incomplete': 'The paper cannot be made yet, something it must state is missing.',
    'glyph-missing':
      'The paper holds a character that cannot be printed: {{glyph}}. Replace it and try again.',
    'store-read-only':
      'The data folder cannot be written to. You can look at everything; nothing can be saved until it is free again.',
    'store-write-failed': 'The last change was not saved. Check the disk for space, then try again.',
    'store-damaged': 'A part of the data is damaged. Restore the last safe copy in Settings.',
    'store-locked': 'The data are open in another Order Desk. Close it there first.',
    'store-newer': 'These data were written by a newer Order Desk. Install the newer version to open them.',
    'store-missing': 'The data folder is not there. Connect the drive it lies on and start again.',
    'print-failed':
      'The paper was not printed. Check that the printer is on, or save the PDF and print that.',
    cancelled: 'Stopped. Nothing was changed.',
    'not-allowed': 'This is not allowed from here.',
    internal:
      'Something went wrong inside the desk. Your saved data are safe. Try again; if it stays, start the desk again.',
  },
  rule: {
    'company-missing': 'First enter your company in Settings: papers need its name and address.',
    'remark-needed': 'Say why: a failure or a waiver needs a remark.',
    'nothing-to-undo': 'There is nothing to undo.',
    'number-taken': 'This number is already used.',
    'has-orders': 'This customer has orders and stays. Delete or move the orders first.',
    'in-use': 'This is used by orders or quotations and stays.',
    'order-cancelled': 'The order is cancelled. Open it again first.',
    'already-void': 'This paper is already void.',
    'no-lines': 'Enter at least one line.',
    'price-missing': 'A price is missing. Enter it on the Lines tab.',
    'packing-missing': 'Carton data are missing. Enter them on the Packing tab.',
  },
  field: 'Field: {{field}}.',
  importKind: {
    'no-table': 'No order table was found in this sheet. Choose another sheet or mark the header row.',
    'amount-differs': 'Quantity × price gives {{computed}}, the file says {{stated}}.',
    'total-quantity-differs': 'The lines add up to {{computed}}, the file states {{stated}} in all.',
    'total-amount-differs': 'The lines add up to {{computed}}, the file states {{stated}} in all.',
    'total-cartons-differs': 'The lines add up to {{computed}} cartons, the file states {{stated}}.',
    'date-ambiguous': '{{raw}} can be two days. Which is it?',
    'date-unreadable': '{{raw}} is no date.',
    'number-ambiguous': '{{raw}} can be two numbers. Which is it?',
    'number-unreadable': '{{raw}} is no number.',
    'unit-missing': 'The unit is not stated.',
    'unit-unknown': 'The unit {{raw}} is not known.',
    'quantity-missing': 'The quantity is missing.',
    'price-missing': 'The price is missing.',
    'currency-missing': 'The currency is not stated.',
    'currency-mixed': 'Several currencies stand in the file: {{currencies}}.',
    'order-number-missing': 'The order number is missing.',
    'several-orders': 'The file holds several orders. Which one is to be read?',
    'several-tables': 'The sheet holds several tables. The largest was read.',
    'hidden-data': 'Hidden rows or columns were left out.',
    'formula-uncalculated':
      'A formula carries no result. Open the file in Excel, save it, and import it again.',
    'cell-error': 'The cell shows an error: {{raw}}.',
    'price-basis': 'The price may be per {{basis}}, not per piece.',
    'row-skipped': 'A row was left out: {{raw}}.',
    'layout-changed': 'The layout differs from the last file of this customer.',
    'item-unknown': 'Item {{raw}} is not among the products.',
    'duplicate-order': 'This order is already on the desk as {{number}}.',
  },
};
