/** The first start: our firm in under a minute, then the first order. */
export const firstStart = {
  welcome: 'Welcome to Order Desk',
  who: 'Which firm does this desk work for?',
  text: 'Its name and address stand on every paper. Only the English name and your own name are needed now; the rest can follow in Settings.',
  yours: 'Your name',
  needed: 'needed',
  later: 'Can follow later',
  bank: 'Bank account for invoices',
  next: 'Continue',
  offerTitle: 'How do you want to begin?',
  drop: "Drop the customer's first Excel file here",
  dropText: 'It is read and shown; nothing is stored before you confirm.',
  choose: 'Choose a file',
  sample: 'Look around with sample data',
  sampleText:
    'A garment factory with 12 customers, 60 products and 40 orders around today. For trying only: begin with empty data for your own orders.',
  empty: 'Start empty',
  emptyText: 'Customers and products come with the first order.',
  back: 'Back to the company',
  keys: {
    next: 'Continue',
    choose: 'Choose a file',
    sample: 'Sample data',
    empty: 'Start empty',
    back: 'Back',
  },
  local: 'Everything stays on this PC. No account, no internet.',
};
