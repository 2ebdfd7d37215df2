import { describe, expect, it } from 'vitest';
import { missing } from '#shared/imports/draft-cell';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { SentLine, sentLine } from '../../../electron/workbooks/sent-line';
import { TRADE_LAYOUTS } from '../../shared/imports/layouts/trade-layouts';

const lines = TRADE_LAYOUTS.flatMap(({ workbook }) => understand(workbook, {}, NO_MEMORY).lines);
const crossed = (sent: SentLine) => SentLine.parse(JSON.parse(JSON.stringify(sent)));

describe('a line on its way to the desk', () => {
  it('arrives as it was', () => {
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) expect(crossed(sentLine(line))).toEqual(line);
  });

  it('leaves its empty cells behind', () => {
    const empty = lines.flatMap((line) => Object.values(line).filter((cell) => cell === missing()));
    const sent = lines.flatMap((line) => Object.keys(sentLine(line)));
    const all = lines.flatMap((line) => Object.keys(line));
    expect(empty.length).toBeGreaterThan(0);
    expect(sent.length).toBe(all.length - empty.length);
  });

  it('is refused with a cell of another kind', () => {
    const [line] = lines;
    if (!line) throw new Error('no line');
    const wrong = { ...sentLine(line), quantity: { ...line.quantity, value: 'many' } };
    expect(SentLine.safeParse(wrong).success).toBe(false);
  });
});
