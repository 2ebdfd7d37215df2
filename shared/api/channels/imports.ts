import { z } from 'zod';
import { ReadingChoices } from '#shared/imports/order-draft';
import { CustomerId, SalesOrderId } from '#shared/values/ids';
import { command, commandAtOnce } from '../channel';
import { ImportDecision, ImportPreview, ImportSaved } from '../views/import-preview';

const Nothing = z.object({});
/** A file's contents; crosses as it is. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Customers' files on their way in, and the workbooks that we send them to fill in. */
export const importChannels = {
  /** Saves an order form workbook for a customer (or anybody) to fill in; null when the clerk closes the dialog. */
  'templates.orderForm': command(
    z.object({ customerId: CustomerId.nullable() }),
    z.object({ name: z.string() }).nullable(),
  ),

  /** Saves the customer's own .xlsx or .xlsm with the confirmed figures filled in; null when the clerk closes the dialog. */
  'templates.customerLayout': command(
    z.object({ orderId: SalesOrderId }),
    z
      .object({
        name: z.string(),
        changed: z.number().int(),
        /** What the filled file, read again, still says otherwise than the order. */
        differences: z.array(
          z.object({
            field: z.enum(['line', 'quantity', 'unit', 'unitPrice', 'currency', 'deliveryDate', 'total']),
            label: z.string(),
            inFile: z.string(),
            inOrder: z.string(),
          }),
        ),
      })
      .nullable(),
  ),

  /** Opens the file dialog; null when the clerk closes it. */
  'imports.choose': command(Nothing, z.object({ token: z.string() }).nullable()),
  /** A dropped file: its bytes cross, never its path. */
  'imports.open': command(
    z.object({ name: z.string().min(1).max(255), bytes }),
    z.object({ token: z.string() }),
  ),
  'imports.paste': command(z.object({ text: z.string().max(20_000_000) }), z.object({ token: z.string() })),
  /** One of the bundled sample purchase orders. */
  'imports.sample': command(
    z.object({ index: z.number().int().min(0).max(2) }),
    z.object({ token: z.string() }),
  ),
  'imports.read': commandAtOnce(
    z.object({
      token: z.string(),
      choices: ReadingChoices,
      /** Null leaves it to what the file says. */
      customerId: CustomerId.nullable(),
      /** The clerk says that the desk does not know this customer. */
      isNewCustomer: z.boolean().default(false),
    }),
    ImportPreview,
  ),
  'imports.cancel': commandAtOnce(z.object({ token: z.string() }), Nothing),
  'imports.confirm': command(ImportDecision, ImportSaved),
} as const;
