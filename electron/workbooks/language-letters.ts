/** What text of one language looks like in one encoding, beyond ASCII. */
export interface LanguageProfile {
  readonly encoding: string;
  /** Letters that the language uses often. */
  readonly letters: ReadonlySet<string>;
}

function profile(encoding: string, letters: string): LanguageProfile {
  return { encoding, letters: new Set(letters) };
}

const SIMPLIFIED =
  '的一是不了在人有我他这中大来上个国和也子时道说出会可以要于下得生着那自之年过发后作里用如家所然成方多经么去法学又现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运' +
  '订单货号数量价额计箱净毛重积寸规格名称日期付款客户地址电话传真邮编备注序条码颜款采购供应商商标包装尺码合同发票装船港起目只双套件米千克元币税率含存库销售栏你需增值厂';
const TRADITIONAL =
  '的一是不了在人有我他這中大來上個國和也子時道說出會可以要於下得生著那自之年過發後作裡用如家所然成方多經麼去法學又現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運' +
  '訂單貨號數量價額計箱淨毛重積寸規格名稱日期付款客戶地址電話傳真郵編備註序條碼顏款採購供應商標包裝尺碼合約發票裝船港起目隻雙套件米千克元幣稅率含存庫銷售欄你臺灣台北';
const JAPANESE =
  '日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨' +
  '売買営業所期番号商品数量単価金額合計税込消費請求書注文発納支払振込銀行口座株式会社有限様御中担当者部課住所電話伝票得意先仕入在庫備考摘要区分県市町村福岡大阪京都名古屋札幌店舗製造型色寸法個箱枚本袋台式円税抜率引繰越残高締切予定完了担氏';
const KOREAN =
  '이다의에는을를가로하고지은한인사기자도서시어그대나리정아전수일만스보주부장상제조과해구유성비원공여국동연선개경화안중관계명문발실적생소무내외모방행현라신있것들와으면던했습니까요된될량단금액합품규격번호납업체회소담당비고색크박트레이블재료무게총순중량세포장송선적항발행서울부산광역시읍면길층동호팀씨귀검수확';

// letters of these scripts stand in the order of their frequency
const RUSSIAN = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёАПКСЦНОТМВДБГЕЖЗИЙЛРУФХЧШЩЫЭЮЯ№';

/** In order of how likely a file is in doubt: the first of equals is chosen. */
export const LANGUAGE_PROFILES: readonly LanguageProfile[] = [
  profile('gb18030', SIMPLIFIED),
  profile('windows-1252', 'äöüßÄÖÜéáà'),
  profile('windows-1252', 'éèàçêëîïôùûâœÉÈÀÇÊ'),
  profile('windows-1252', 'áéíóúñüÁÉÍÓÚÑ¿¡ºª'),
  profile('windows-1252', 'ãõáâàçéêíóôúÃÕÇÁÉºª'),
  profile('windows-1252', 'àèéìòùÀÈ'),
  profile('windows-1252', 'åäöæøéÅÄÖÆØ'),
  profile('big5', TRADITIONAL),
  profile('shift_jis', JAPANESE),
  profile('euc-jp', JAPANESE),
  profile('euc-kr', KOREAN),
  profile('windows-1251', RUSSIAN),
  profile('windows-1251', `${RUSSIAN}іїєґІЇЄҐ`),
  profile('koi8-r', RUSSIAN),
  profile('cp866', RUSSIAN),
  profile('windows-1250', 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ'),
  profile('windows-1250', 'áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽľĺôäŕ'),
  profile('windows-1250', 'áéíóöőúüűÁÉÍÓÖŐÚÜŰ'),
  profile('windows-1250', 'ăâîşţĂÂÎŞŢ'),
  profile('windows-1250', 'čćđšžČĆĐŠŽ'),
  profile('windows-1254', 'çğıöşüâÇĞİÖŞÜ'),
  profile('windows-1253', 'αοιετσνηυρπκλμςγδθφωχβξζψίόάέήύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ'),
  profile('windows-1255', 'יוהלאמרתבשנחכדקפעםטגסןזצךףץ'),
  profile('windows-1256', 'اليمونتربةعدسفهكقأحجذشطصخزغضءئؤىظثإآپچژگ،'),
  profile('windows-1257', 'āčēģīķļņšūžąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲ'),
  profile('windows-1258', 'ăâđêôơưàèìòùáéíóúĂÂĐÊÔƠƯ\u0300\u0301\u0303\u0309\u0323'),
  profile('windows-874', 'กขคฆงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรฤลวศษสหฬอฮะัาำิีึืุูเแโใไๆ็่้์'),
];
