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
    'declaration-has-gaps':
      '{{count}} fields of the declaration are still open. Mend them, or make the folder as it is.',
    'declaration-is-declared':
      'This was declared on {{on}} and stays as customs has it. Amend or withdraw the declaration first.',
    'declaration-not-declared': 'There is nothing declared that could be amended or withdrawn.',
    'declaration-not-amended': 'No amendment is open that could be given up.',
    'released-before-declared': '{{on}} lies before {{declared}}, the day on which it was declared.',
    'declared-in-future': '{{on}} lies ahead: enter the day on which customs took it.',
    'paper-was-declared':
      '{{number}} is with customs. Withdraw it on the page of the declaration, with the reason.',
    'customs-number-shape': 'A customs number has 18 digits, the ninth is 0; {{count}} are needed.',
    'code-shape': '{{code}} is no code of this table.',
    'list-has-no-codes': '{{name}} holds no codes: one column for the code and one for the name are needed.',
    'list-has-no-tariff':
      '{{name}} holds no tariff lines: columns for code, name, legal unit and elements are needed.',
    'unit-not-in-table': '{{code}} is no unit of the table.',
    'company-missing': 'First enter your company in Settings: papers need its name and address.',
    lines: 'The paper has no lines yet. Enter at least one.',
    price: 'A price is missing: {{what}}. Enter it on the Lines tab.',
    packing: 'Carton data are missing: {{what}}. Enter them on the Packing & shipping tab.',
    quantity: 'A quantity is missing: {{what}}. Enter it on the Lines tab.',
    'remark-needed': 'Say why: a failure or a waiver needs a remark.',
    'deposit-missing':
      '{{currency}} {{amount}} of the deposit has not come. Production starts only with a reason.',
    'order-ships-elsewhere':
      'The goods of {{number}} stand in a shipment: its invoice and packing list are issued there.',
    'order-invoiced':
      '{{number}} has been invoiced by {{paper}}: the same goods are not invoiced twice. Void {{paper}} first, then invoice the shipment.',
    'shipment-cancelled': 'Shipment {{number}} is cancelled: no paper goes out for it.',
    'credit-unreadable':
      'No letter of credit was found in this text. Paste the whole message of the bank, with its tags.',
    'credit-is-amendment': 'This is an amendment of {{number}}. Add it on the page of that credit.',
    'credit-is-issue': 'This is a credit ({{number}}), not an amendment. Enter it as a new credit.',
    'amendment-of-other': 'This amendment belongs to credit {{number}}, not to {{wanted}}.',
    'presentation-at-bank': 'This presentation was handed in on {{date}}. Take that day out first.',
    'credit-presented': 'Documents were presented under {{number}}: close the credit instead of deleting it.',
    'order-cancelled': 'Order {{number}} is cancelled: no paper goes out for it.',
    'papers-disagree':
      '{{count}} points differ from papers that went out. First, $t(crosscheck:point.{{point}}): {{left}} ($t(crosscheck:source.{{leftSource}})), {{right}} ($t(crosscheck:source.{{rightSource}})).',
    'too-many-differences': '{{count}} differences are too many to set aside: mend them first.',
    'posting-invalid': 'This entry does not hold: {{message}}.',
    'posting-derived': '{{number}} follows from its paper or order and is changed there.',
    'posting-issued': 'Paper {{number}} went out for this entry. Void it first.',
    'posting-settled': 'Money lies on {{number}}. Take it off first.',
    'deposit-known': 'This deposit stands on order {{number}} already.',
    'closes-other-way': 'This entry would make the difference larger.',
    'charge-needs-receipt': 'A bank charge belongs to a receipt; there is none in this difference.',
    'note-number': '{{number}} is a number of our own series and stays.',
    'approval-needed': 'More than {{limit}}: the name of who approves it is needed.',
    'number-needed': 'An invoice or note needs its number.',
    'more-than-amount': 'This is more than the amount of {{number}}.',
    'debit-exceeded': 'More than {{number}} has open.',
    'credit-exceeded': 'More than {{number}} has left.',
    'only-credits-apply': 'Only money and credits are set against invoices; {{number}} is neither.',
    'other-party': '{{number}} belongs to another account.',
    'other-account-currency': '{{number}} is in another currency.',
    'statement-needs-a-clerk': '{{cells}} cells of their file must be settled first.',
    'match-gone': 'Some of these suggestions are no longer there. Look again.',
    'row-used-twice': 'A row can stand in one match only.',
    'row-gone': 'A row of this match is no longer there. Look again.',
    'row-booked': '{{reference}} is booked already.',
    'row-not-receipt': '{{reference}} cannot be booked there.',
    'confirmed-differs': 'They name another balance than {{number}}: that is a difference, no confirmation.',
    'wrong-side': 'This paper is for the other side of the business.',
    'wrong-entry': '{{number}} is no entry of this kind.',
    'nothing-overdue': 'Nothing is overdue and undisputed on this account.',
    'supplier-in-use': 'This supplier has entries or inspections and stays.',
    'sample-stands':
      'The sample of {{number}} stands: something was counted. Plan a re-check for another lot.',
    'inspection-pending': 'Nothing is decided about {{number}} yet: enter the day it was done, or decide it.',
    'inspection-reported': 'A report of {{number}} went out. It stays.',
    'inspection-in-complaint': 'Complaint {{complaint}} names {{number}}.',
    'already-rechecked': '{{number}} was repeated by {{other}} already.',
    'too-many-pictures': 'One report holds {{most}} pictures. Remove some first.',
    'factory-needed': 'Choose the factory of {{number}} first.',
    'deduction-stands': 'A deduction of {{number}} stands on the account of the factory. Take it back first.',
    'credit-stands': 'A credit note of {{number}} stands. Void it first.',
    'settlement-needed': 'First choose credit or discount as the settlement of {{number}}.',
    'nothing-to-credit': 'Nothing of {{number}} is left to be credited. Enter what was agreed.',
    'credit-before-invoice': 'A credit note cannot be older than invoice {{number}}.',
    'already-replaced': 'Replacement order {{order}} was made for {{number}} already.',
    'lines-needed': 'Enter the goods of {{number}} first.',
    'complaint-answered': 'An answer to {{number}} went out. It stays.',
    'already-void': 'This paper is already void.',
    'column-needed': 'This paper cannot do without that column.',
    'no-customer-workbook':
      'The order came without a file of the customer that can be filled in (.xlsx, .xls, .csv). Save theirs as .xlsx in Excel and import it as a revision.',
    'revision-moved': 'The order changed in the meantime: look at the changes of {{number}} again.',
    'workbook-not-fillable':
      '{{name}} cannot be filled in as it is. Save it as .xlsx in Excel and import it as a revision: then it can.',
    'workbook-of-other-goods': '{{name}} holds other goods than this order and was not filled in.',
    'nothing-open': 'Nothing of it is open: everything stands in shipments already.',
    'over-ordered': '{{order}} {{item}}: {{shipped}} are more than the {{limit}} that are open.',
    'size-over-ordered':
      '{{order}} {{item}} size {{size}}: {{shipped}} are more than the {{limit}} that are open.',
    'sizes-do-not-add-up': '{{order}} {{item}}: the sizes add up to {{shipped}}, the line ships {{limit}}.',
    'line-gone': 'A line of {{order}} is no longer there. Take it out of the shipment.',
    'line-double': '{{order}} {{item}} stands in the shipment twice.',
    'ships-to-other-customer': '{{number}} belongs to another customer; one shipment has one customer.',
    'ships-in-other-currency':
      '{{number}} is in {{currency}}, the shipment in {{wanted}}; one invoice has one currency.',
    'order-is-cancelled': 'Order {{number}} is cancelled.',
    'shipment-has-left': '{{number}} has left or is cancelled: its goods stay as they are.',
    'packed-too-many':
      '{{item}} {{size}}: {{packed}} packed by hand are more than the {{available}} that ship.',
    'packed-line-gone': '{{item}} is packed by hand but does not ship. Unpack these cartons first.',
    'container-number-form':
      '{{number}} is no container number: four letters, the last U, J or Z, and seven digits.',
    'container-number-digit':
      '{{number}}: the last digit should be {{right}}. Compare it with the door of the container.',
    'split-too-much': 'More is to be split off than {{number}} holds.',
    'split-everything': 'Everything of {{number}} would leave it; leave at least one piece.',
    'join-itself': 'Choose another shipment.',
    'step-not-possible': 'This step is not possible from here.',
    'reason-needed': 'Say why.',
    'shipment-empty': '{{number}} holds no goods yet.',
    'shipment-papers-stand': '{{paper}} of {{number}} stands. Void its papers first.',
    'shipment-issued':
      'Papers of {{number}} were issued: cancel it instead, so that its number stays explained.',
    'shipment-presented':
      '{{number}} stands in a presentation under a letter of credit. Take it out there first.',
    'shipment-declared': '{{number}} has a customs declaration. Remove that first.',
    'too-many-lines': 'The file has {{lines}} lines; an order holds at most {{max}}. Split it.',
    'customer-in-use': 'This customer has orders, quotations, entries or complaints and stays.',
    'product-in-use': 'This product stands on orders or quotations and stays.',
    'customer-needed': 'Say which customer this order is from, or name the new one.',
    'desk-not-empty': 'Sample data come only onto an empty desk, so that they never mix with yours.',
    'import-without-lines': 'No line was read from this file. Mark the header row or choose another sheet.',
    'revision-below-shipped':
      '{{name}}: {{quantity}} stand in shipments already, the revised order leaves less. Change the shipments first.',
    'quotation-expired': 'This quotation is no longer valid. Extend its validity first.',
    'quotation-issued': 'Quotation {{number}} was issued and stays. Mark it lost instead.',
    'picture-type': 'This is no picture the desk can print. Use PNG or JPEG.',
    'command-too-large': 'This change is too large to be stored at once. Do it in smaller parts.',
    'taken-over':
      'Another Order Desk has taken over these data. Close this window; your saved work is there.',
    'open-on-this-pc': 'The data are open in another Order Desk on this PC. Use that window.',
    'open-elsewhere': 'The data are open on {{host}}. Close Order Desk there first.',
    'write-protected':
      'The data folder is write-protected. You can look at everything; nothing can be saved.',
    'no-store-here': 'There are no data in this folder, and none can be written here. Choose another folder.',
    closed: 'The desk is closing. Start it again to go on.',
    'attachment-damaged': 'This kept file is damaged and was not opened. Restore a safe copy in Settings.',
    'backup-unreadable': 'This copy cannot be read. Choose an older one.',
    'record-invalid': 'This copy holds a record that does not fit. Choose an older one.',
    'memory-differs':
      'What is on the disk differs from what is shown. Start the desk again before you go on.',
    'migration-failed':
      'The data could not be brought to this version; they are untouched. Start the older version, or restore a copy.',
    'journal-damaged':
      'A part of the record of changes is damaged. What could be read is shown; restore a safe copy in Settings.',
    'store-not-damaged': 'The data are whole; there is nothing to accept.',
  },
  importKind: {
    'no-table': 'No order table was found in this sheet. Choose another sheet or mark the header row.',
    'columns-unsure': 'Some column titles are not known; the figures told what they hold: {{raw}}.',
    'amount-differs': 'Quantity × price gives {{computed}}, the file says {{stated}}.',
    'total-quantity-differs':
      'The lines ({{cells}}) add up to {{computed}} pieces, {{cell}} states {{stated}}.',
    'total-amount-differs': 'The lines ({{cells}}) add up to {{computed}}, {{cell}} states {{stated}}.',
    'total-cartons-differs':
      'The lines ({{cells}}) add up to {{computed}} cartons, {{cell}} states {{stated}}.',
    'total-net-weight-differs':
      'The lines ({{cells}}) add up to {{computed}} kg net, {{cell}} states {{stated}}.',
    'total-gross-weight-differs':
      'The lines ({{cells}}) add up to {{computed}} kg gross, {{cell}} states {{stated}}.',
    'total-volume-differs': 'The lines ({{cells}}) add up to {{computed}} m³, {{cell}} states {{stated}}.',
    'sizes-differ': 'Sizes and colours ({{cells}}) add up to {{computed}}, {{cell}} states {{stated}}.',
    'size-unknown': '{{cell}} holds {{raw}} pieces under no size.',
    'size-order': 'The size {{raw}}: which figure is the waist?',
    'date-ambiguous': '{{raw}} can be two days. Which is it?',
    'date-unreadable': '{{raw}} is no date.',
    'number-ambiguous': '{{raw}} can be two numbers. Which is it?',
    'number-unreadable': '{{raw}} is no number.',
    'unit-missing': 'The unit is not stated.',
    'unit-unknown': 'The unit {{raw}} is not known.',
    'item-missing': 'The line names no goods: neither item number nor description.',
    'quantity-missing': 'The quantity is missing.',
    'price-missing': 'The price is missing.',
    'currency-missing': 'The currency is not stated.',
    'currency-mixed': 'Several currencies stand in the file: {{currencies}}.',
    'order-number-missing': 'The order number is missing.',
    'several-orders': 'The file holds several orders. Which one is to be read?',
    'several-tables': 'More than one table of goods: {{raw}}. Are they one order?',
    'several-sheets':
      'Other sheets hold goods too: {{raw}}. Together: {{lines}} lines and {{quantity}} pieces; without them {{linesNow}} and {{quantityNow}}.',
    'sheet-repeats': 'These sheets repeat the lines and were not counted again: {{raw}}.',
    'hidden-data':
      'Hidden cells were left out, the first at {{cell}}. Counted too: {{lines}} lines and {{quantity}} pieces instead of {{linesNow}} and {{quantityNow}}.',
    'formula-uncalculated':
      'A formula carries no result. Open the file in Excel, save it, and import it again.',
    'cell-error': 'The cell shows an error: {{raw}}.',
    'price-basis': 'The price may be per {{basis}}, not per piece.',
    'row-skipped': 'Rows that were not read as goods: {{raw}}.',
    'line-cancelled': 'Marked as cancelled in the file, rows {{raw}}. Are they left out?',
    'charge-rows': 'Charges or deductions, not among the lines: {{raw}}.',
    'charge-suspected': 'Read as goods, but perhaps charges: {{raw}}.',
    discount: 'Prices stand before the discount in “{{raw}}”; the order takes the price after it.',
    'layout-changed': 'The layout differs from the last file of this customer.',
    'item-unknown': 'Item {{raw}} is not among the products.',
    'duplicate-order': 'This order is already on the desk as {{number}}.',
  },
};
