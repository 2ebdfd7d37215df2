import { type DecimalText } from '#shared/values/decimal';
import type { DraftLine } from './order-draft';
/** The amount of a line by its own figures, unrounded; `null` without price or quantity. */
export declare function computedAmount(line: DraftLine, pack: DecimalText | null): DecimalText | null;
