/**
 * Names of the two measures of a garment or shoe that is sized twice, words apart by `|`: English, Chinese, Japanese,
 * Korean, German, French, Spanish, Italian, Portuguese, Russian, Turkish, Vietnamese.
 */
export const AXIS_WORDS = {
  waist: [
    'waist|waist size|w|bund|bundweite|bundumfang|tour de taille|ceinture|cintura|vita|giro vita|cos|talia|талия|обхват талии|bel|bel olcusu|vong eo|eo',
    '腰围|腰圍|腰|ウエスト|허리|허리둘레',
  ].join('|'),
  inseam: [
    'inseam|inside leg|inside leg length|leg length|leg|in seam|l|schrittlange|innenbeinlange|beinlange|entrejambe|longueur entrejambe|longueur de jambe|entrepierna|tiro|interno gamba|gamba|entrepernas|длина по внутреннему шву|внутренний шов|ic boy|paca boyu|dai ong|chieu dai ong',
    '裤长|褲長|内长|內長|内缝|內縫|股下|レングス|인심|기장',
  ].join('|'),
  band: [
    'band|band size|underband|underbust|unterbrust|unterbrustweite|brustumfang|tour de dos|tour de poitrine|contorno|sottoseno|costas|обхват под грудью|под грудью|gogus alti|sirt|vong lung',
    '下胸围|下胸圍|下围|下圍|アンダー|アンダーバスト|밑가슴|밑가슴둘레',
  ].join('|'),
  cup: 'cup|cups|cup size|korbchen|korbchengrosse|cup grosse|bonnet|bonnets|copa|copas|taza|coppa|coppe|чашка|kup|cup ao|罩杯|杯型|杯|カップ|컵',
  width:
    'width|shoe width|width fitting|fitting|schuhweite|weite|largeur|ancho|horma|larghezza|calzata|largura|ширина|полнота|genislik|en|chieu rong|be rong|鞋宽|宽度|楦宽|型宽|ワイズ|幅|足幅|발볼|볼너비',
  /** Says inseam on trousers and anything else elsewhere: only believed where one style has several. */
  length:
    'length|leg fit|lange|laenge|longueur|largo|lunghezza|comprimento|длина|рост|boy|uzunluk|chieu dai|长度|長度|丈|長さ|길이|fit|leg type',
} as const;

export type Axis = keyof typeof AXIS_WORDS;
