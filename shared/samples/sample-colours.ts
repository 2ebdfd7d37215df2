import { readTable } from './read-table';

/** Colour codes of the sample order table with the names that stand on papers. */
const COLOURS = readTable(
  ['code', 'en', 'zh'],
  `
  NAV | Navy         | 藏青
  WHT | White        | 白色
  BLK | Black        | 黑色
  GRM | Grey melange | 麻灰
  BTG | Bottle green | 墨绿
  RED | Red          | 大红
  SND | Sand         | 沙色
  SKY | Sky blue     | 天蓝
  BUR | Burgundy     | 酒红
  OLV | Olive        | 橄榄绿
  ECR | Ecru         | 本白
  ROS | Dusty rose   | 豆沙粉
  MST | Mustard      | 姜黄
  TER | Terracotta   | 陶土红
  CHA | Charcoal     | 炭灰
  ORG | Hi-vis orange | 荧光橙
  YEL | Hi-vis yellow | 荧光黄
  `,
);

export type SampleColour = (typeof COLOURS)[number];

export function sampleColour(code: string): SampleColour {
  const found = COLOURS.find((colour) => colour.code === code);
  if (!found) throw new RangeError(`no sample colour ${code}`);
  return found;
}
