import { Lexicon } from './lexicon';
import type { SheetTable } from './sheet-table';
import { textOf } from './sheet-view';
import type { RawLine } from './table-rows';

/** The id of the question about lines that the file marks as cancelled; its answers are `leave-out` and `count`. */
export const CANCELLED = 'line-cancelled';

const WORDS = new Lexicon<'cancelled' | 'status'>()
  .add(
    'cancelled|canceled|cancel|void|deleted|dropped|storniert|storno|gestrichen|annulé|annule|supprimé|anulado|cancelado|eliminado|annullato|cancellato|отменен|отменено|отмена|iptal|iptal edildi|取消|已取消|作废|キャンセル|取消済|취소|취소됨|huy|da huy',
    'cancelled',
  )
  .add(
    'status|state|line status|order status|zustand|statut|état|etat|estado|stato|situação|situacao|статус|состояние|durum|trang thai|状态|狀態|ステータス|状況|상태|remark|remarks|comment|note|bemerkung|remarque|observaciones|note|observações|примечание|not|备注|備考|비고|ghi chu',
    'status',
  );

/** A column that holds nothing but a mark on the lines that are deleted. */
const DELETION =
  /^(?:l[öo](?:e)?schkennzeichen|l[öo]schkz\.?|loekz|deletion (?:indicator|flag|mark)|del(?:eted|etion)?\.?(?: ind(?:icator)?\.?| flag)?|删除标识|删除标记|削除(?:フラグ|区分)?)$/iu;

/** Lines that are struck through, or whose status or remark says nothing but that they are cancelled. */
export function cancelledLines(table: SheetTable): readonly RawLine[] {
  const columns = table.columns.filter(
    ({ column, title, profile }) =>
      profile.texts > 0 &&
      ['ignore', 'remark'].includes(table.roles.roles.get(column)?.field ?? '') &&
      WORDS.exact(title).includes('status'),
  );
  const marks = table.columns.filter(
    ({ title, profile }) => DELETION.test(title.trim()) && profile.filled < table.body.lines.length,
  );
  return table.body.lines.filter(
    (line) =>
      table.view.isStruck(line.row) ||
      marks.some(({ column }) => textOf(table.view.at(line.row, column)) !== '') ||
      columns.some(({ column }) =>
        WORDS.exact(textOf(table.view.at(line.row, column))).includes('cancelled'),
      ),
  );
}
