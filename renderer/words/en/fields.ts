/** What is wrong with a field as typed, one sentence each, and the words of every form. */
export const fields = {
  error: {
    required: 'Needed',
    number: 'No number; 1,200.50 is one',
    positive: 'Must be more than zero',
    whole: 'A whole number, please check',
    date: 'No day; type 2026-05-22 or 22 May',
    hsCode: '6, 8 or 10 digits',
    creditCode: 'Not a valid code: 18 characters, the last one proves them',
    customsCode: '10 digits or capital letters',
    percent: 'Between 0 and 100',
    email: 'No mail address',
    grossBelowNet: 'Gross is less than net',
    breakOrder: 'Quantities must rise from row to row',
    numberPattern: 'Needs one counter such as {nnnn}',
    before: 'Lies before the date of the quotation',
    taken: 'Taken already',
    tooLong: 'Too long',
  },
  unsaved: 'not saved',
  picture: {
    choose: 'Choose or drop a picture',
    change: 'Change',
    remove: 'Remove',
    wrongType: 'PNG or JPEG only',
  },
};
