import { codeList } from './code-list';

/** 包装种类, table of 2018. Plywood and compressed pallets are 92, solid wood 93, plastic and iron 99. */
export const PACKING_KINDS = codeList([
  ['00', '散装', 'bulk'],
  ['01', '裸装', 'unpacked'],
  ['04', '球状罐类', 'spherical tank'],
  ['06', '包/袋', 'bags', ['bag', 'bags', 'bale', '袋', '包']],
  ['22', '纸制或纤维板制盒/箱', 'cartons', ['carton', 'cartons', 'ctn', '纸箱']],
  ['23', '木制或竹藤等植物性材料制盒/箱', 'wooden cases', ['wooden case', '木箱']],
  ['29', '其他材料制盒/箱', 'boxes of other material'],
  ['32', '纸制或纤维板制桶', 'fibre drums'],
  ['33', '木制或竹藤等植物性材料制桶', 'wooden barrels'],
  ['39', '其他材料制桶', 'drums of other material'],
  ['92', '再生木托', 'plywood pallets', ['plywood', '胶合板托盘']],
  ['93', '天然木托', 'solid wood pallets', ['solid-wood', '木托']],
  ['98', '植物性铺垫材料', 'plant dunnage'],
  ['99', '其他包装', 'other packing', ['plastic', 'iron', 'paper']],
]);

/** Packing of raw wood: the ISPM 15 mark must be on it. */
export const WOOD_PACKING: readonly string[] = ['23', '33', '93'];
