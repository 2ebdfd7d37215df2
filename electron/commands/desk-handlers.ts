import type { Handlers } from '../ipc/handlers';
import { creditQueries } from '../queries/credit-queries';
import { crosscheckQueries } from '../queries/crosscheck-queries';
import { customsQueries } from '../queries/customs-queries';
import { deskQueries } from '../queries/desk-queries';
import { qualityQueries } from '../queries/quality-queries';
import { ShipmentIndex } from '../queries/shipment-index';
import { shipmentQueries } from '../queries/shipment-queries';
import { complaintCommands } from './complaint-commands';
import type { DeskContext } from './context';
import { creditBankListCommands } from './credit-bank-list';
import { creditCommands } from './credit-commands';
import { customsCommands } from './customs-commands';
import { customsTableCommands } from './customs-table-commands';
import { fileCommands } from './file-commands';
import { holderCommands } from './holder-commands';
import { importCommands } from './import-commands';
import { ImportSessions } from './import-session';
import { inspectionCommands } from './inspection-commands';
import { layoutCommands } from './layout-commands';
import { lessonCommands } from './lesson-commands';
import { moneyCommands } from './money-commands';
import { orderCommands } from './order-commands';
import { paperCommands } from './paper-commands';
import { paperSetCommands } from './paper-set-commands';
import { pictureCommands } from './picture-commands';
import { safetyCommands } from './safety-commands';
import { settingCommands } from './setting-commands';
import { shipmentCommands } from './shipment-commands';
import { templateCommands } from './template-commands';

/** Every channel of the contract with its handler; the type refuses a missing one. */
export function deskHandlers(desk: DeskContext): Handlers {
  const shipments = new ShipmentIndex(desk.store);
  // An open file may become an order or be read as a statement of account.
  const sessions = new ImportSessions(desk.reading, desk.clock);
  return {
    ...deskQueries(desk, shipments),
    ...shipmentQueries(desk, shipments),
    ...crosscheckQueries(desk),
    ...creditQueries(desk),
    ...customsQueries(desk),
    ...qualityQueries(desk),
    ...settingCommands(desk),
    ...orderCommands(desk),
    ...fileCommands(desk),
    ...importCommands(desk, sessions),
    ...holderCommands(desk),
    ...layoutCommands(desk),
    ...moneyCommands(desk, sessions),
    ...paperCommands(desk),
    ...shipmentCommands(desk),
    ...creditCommands(desk),
    ...creditBankListCommands(desk),
    ...customsCommands(desk),
    ...customsTableCommands(desk),
    ...inspectionCommands(desk),
    ...complaintCommands(desk),
    ...lessonCommands(desk),
    ...paperSetCommands(desk),
    ...pictureCommands(desk),
    ...safetyCommands(desk),
    ...templateCommands(desk),
  };
}
