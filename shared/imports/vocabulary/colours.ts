/** Names of colours in the languages of the desk, as single words: what heads a column of a colour. */
export const COLOUR_WORDS = [
  'black|white|red|blue|navy|green|yellow|grey|gray|pink|purple|brown|beige|orange|khaki|olive|burgundy|cream|ivory|ecru|charcoal|teal|turquoise|mint|coral|camel|taupe|lilac|lavender|fuchsia|magenta|maroon|mustard|indigo|aqua|cyan|silver|gold|golden|bronze|copper|anthracite|graphite|offwhite|nude|peach|rust|sand|stone|denim|melange|heather|multicolor|multicolour|rose|violet|petrol|bordeaux|royal|sky|champagne|mocha|terracotta|emerald|cognac|natural|oatmeal|mauve|plum|wine|blush|sage|lime|chocolate|blk|wht|nvy|gry',
  'schwarz|weiss|weiß|rot|blau|grun|gelb|grau|rosa|lila|braun|creme|natur|silber|turkis|marine|anthrazit|bordeaux|dunkelblau|hellblau|dunkelgrau|hellgrau|dunkelgrun',
  'noir|blanc|rouge|bleu|vert|jaune|gris|brun|marron|ecru|argent|marine|noire|blanche|violette|kaki',
  'negro|blanco|rojo|azul|verde|amarillo|morado|crudo|plata|dorado|marino|celeste|naranja|granate',
  'nero|bianco|rosso|blu|giallo|grigio|marrone|viola|panna|argento|oro|arancio|celeste',
  'preto|branco|vermelho|amarelo|cinza|castanho|roxo|prata|dourado|laranja|bege',
  'черный|белый|красный|синий|зеленый|желтый|серый|розовый|бежевый|коричневый|голубой|бордовый|хаки|молочный|оранжевый',
  'siyah|beyaz|kirmizi|mavi|yesil|sari|gri|pembe|kahverengi|lacivert|bej|ekru|mor|turuncu|haki',
  'den|trang|do|xanh|vang|xam|hong|nau|kem|tim|cam',
  'ブラック|ホワイト|レッド|ブルー|ネイビー|グリーン|イエロー|グレー|ピンク|ブラウン|ベージュ|カーキ|黒|白|赤|青|紺|緑|黄|灰|茶|杢',
  '검정|블랙|화이트|흰색|빨강|레드|파랑|블루|네이비|그린|옐로우|그레이|회색|핑크|브라운|베이지|카키|아이보리',
  '黑|白|红|紅|蓝|藍|绿|綠|黄|黃|灰|粉|紫|棕|咖|橙|橘|米白|米色|杏|藏青|卡其|驼|駝|酒红|天蓝|宝蓝|军绿|浅蓝|深蓝|深灰|浅灰|花灰|麻灰|银|銀|金|彩',
].join('|');
