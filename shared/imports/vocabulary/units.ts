import type { Unit } from '#shared/values/unit';

/** How units are written on customers' papers, in the languages of the desk. One line a unit, words apart by `|`. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  PCS: 'pcs|pc|pce|pces|piece|pieces|piece(s)|pc(s)|ea|each|unit|units|nos|no|nr|ud|uds|und|unid|unidad|unidades|pza|pzas|pieza|piezas|st|stk|stck|stuck|stueck|psch|pz|pezzi|pezzo|un|pecas|peca|piezas|p|u|unite|unites|pieces|шт|штук|штука|штуки|ед|adet|ad|tane|cai|chiec|con|qua|个|個|件|只|隻|支|枚|条|條|片|台|臺|部|根|把|顶|块|塊|粒|颗|本体|点|点数|ケ|ヶ|コ|개|ea개|장|자루|대|pcs/pc|h87|c62|art',
  SET: 'set|sets|set(s)|kit|kits|satz|satze|jeu|jeux|juego|juegos|jgo|jogo|jogos|conjunto|takim|tk|bo|套|组|組|セット|式|세트|компл|комплект|комплекта|комплектов|набор|serie',
  PR: 'pr|prs|pair|pairs|paar|paare|paire|paires|par|pares|paio|paia|cift|doi|双|雙|对|對|足|켤레|쌍|пара|пар|пары',
  DOZ: 'doz|dz|dzn|dozen|dozens|dzd|dutzend|dtz|douzaine|docena|docenas|duzia|dozzina|duzine|ta|打|ダース|다스|타스|дюжина|дюж',
  GRS: 'grs|gro|gross|羅|罗|グロス',
  CTN: 'ctn|ctns|carton|cartons|ctn(s)|ct|case|cases|cs|kart|karton|kartons|krt|kt|colis|caja|cajas|cj|cartone|cartoni|cx|caixa|caixas|koli|thung|箱|纸箱|ケース|카톤|кор|короб|коробка|коробок|件数',
  BOX: 'box|boxes|bx|schachtel|boite|boites|bte|scatola|scatole|kutu|hop|盒|ボックス|박스|상자|уп|упак|упаковка',
  BAG: 'bag|bags|beutel|sack|sac|sacs|bolsa|bolsas|saco|sacos|sacchi|sacchetto|torba|cuval|tui|bao|袋|包|봉지|포|пакет|мешок',
  PACK: 'pack|packs|pk|pkt|pkts|packet|pac|packung|pckg|pkg|paket|pak|paq|paquet|paquete|paquetes|confezione|conf|cf|pacote|pct|goi|bundle|捆|パック|팩|пач|пачка',
  ROLL: 'roll|rolls|rol|rolle|rollen|rl|rouleau|rouleaux|rollo|rollos|rotolo|rotoli|rolo|rolos|rulo|cuon|卷|巻|匹|롤|рул|рулон',
  BTL: 'btl|bottle|bottles|fl|flasche|flaschen|bouteille|bouteilles|botella|botellas|bottiglia|garrafa|sise|chai|瓶|ボトル|本|병|бут|бутылка',
  CAN: 'can|cans|tin|tins|dose|dosen|lata|latas|lattina|teneke|lon|罐|听|缶|캔|банка|桶',
  SHEET:
    'sheet|sheets|sht|blatt|feuille|feuilles|hoja|hojas|foglio|fogli|folha|folhas|yaprak|to|张|張|枚葉|лист',
  BOOK: 'book|books|vol|buch|livre|libro|livro|kitap|quyen|本子|册|冊|권|книга',
  KG: 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramm|公斤|千克|キロ|킬로|кг|kgm',
  G: 'g|gr|gram|grams|gramm|gramme|gramo|gramos|grammi|克|グラム|그램|грамм|гр|grm',
  MT: 'mt|mts|ton|tons|tonne|tonnes|tonnen|to|tonelada|toneladas|tonnellata|tn|tne|吨|噸|トン|톤|тонн|тонна|тн',
  LB: 'lb|lbs|pound|pounds|磅|lbr',
  M: 'm|mtr|mtrs|meter|meters|metre|metres|lfm|metro|metros|metri|metre|米|公尺|メートル|미터|м|метр|метров|метры',
  CM: 'cm|centimeter|厘米|公分|см',
  MM: 'mm|millimeter|毫米|мм',
  YD: 'yd|yds|yard|yards|码|碼|ヤード|야드|yrd',
  FT: 'ft|feet|foot|lft|英尺|尺',
  M2: 'm2|sqm|qm|m²|平方|平方米|平米|㎡|평방미터|кв|m^2|mtk',
  SF: 'sf|sqft|sft|sq ft|ft2|平方英尺',
  M3: 'm3|cbm|m³|立方|立方米|mtq|куб',
  L: 'l|ltr|ltrs|lt|liter|liters|litre|litres|litro|litros|litri|升|リットル|리터|л|литр',
  ML: 'ml|毫升|мл',
};

/** 斤 is half a kilogram and 扎, 把 are bundles: they are no unit of the desk and are asked about. */
