import type { LineField } from '../order-draft';

/**
 * Titles of columns by field, words apart by `|`: English, Chinese (简 繁), Japanese, Korean, German, French, Spanish,
 * Italian, Portuguese, Russian, Turkish, Vietnamese. Longer phrases win over shorter ones within a title.
 */
export const COLUMN_WORDS: Readonly<Record<LineField, string>> = {
  position: [
    'pos|pos no|position|item|item #|line|line no|line item|line #|ln|no|nr|#|s/n|sn|s no|sr no|sr|sl no|serial|serial no|seq|list number|index|row',
    '序号|序號|项次|項次|行号|行號|项目|項目|项|項|番号|行番号|行|明細番号|순번|번호|연번',
    'lfd nr|zeile|n|num|ligne|n ligne|renglon|linea|partida|riga|n riga|linha|№|№ п/п|№ пп|п/п|sira|sira no|s no|stt|so tt',
  ].join('|'),
  customerOrderNo: [
    'document number|purchase document|einkaufsbeleg|einkaufsbelegnummer|lpo no|purchasing document|purch doc|po|p o|p o #|po no|po#|p o no|po number|p o number|purchase order|purchase order no|order no|order number|order #|cust po|customer po|your po|contract no|order reference|order ref|order id',
    '订单号|訂單號|订单编号|訂單編號|采购单号|採購單號|合同号|合同编号|客户订单号|采购订单号|订单号码|注文番号|発注番号|発注no|발주번호|주문번호',
    'bestellnummer|bestell nr|auftrag|auftragsnr|auftragsnummer|n commande|no commande|numero de commande|commande|n pedido|no pedido|numero de pedido|orden de compra|n ordine|numero ordine|nr ordine|numero do pedido|номер заказа|заказ №|заказ|siparis no|siparis numarasi|so don hang|ma don hang|so po',
  ].join('|'),
  itemNo: [
    'modele|estilo|clave|clave articulo|item no|item #|art|art.|item number|item code|item|item id|item ref|art no|article no|article number|article|article code|art nr|style|style no|style number|style name no|style name|style #|style code|part no|part number|part #|p/n|sku|sku no|product code|product no|product number|product id|product|model|model no|model number|model code|material|material no|material number|material code|code|stock code|ref|ref no|reference|catalog no|catalogue no|cat no|serial number|internal reference|design no|mpn|goods no|goods code|order line product id id|product id id|product_id|isbn',
    '货号|貨號|款号|款號|料号|料號|物料编码|物料号|物料编号|物料代码|商品编码|商品编号|商品代码|产品编号|產品編號|产品编码|产品型号|產品型號|产品代码|存货编码|型号|型號|编号|編號|编码|編碼|品号|品號|图号|圖號|部品番号|品番|商品番号|商品コード|商品cd|製品番号|型番|型式|品目コード|コード|품번|품목코드|상품코드|제품코드|제품번호|자재코드|자재번호|모델명|모델|스타일|코드',
    'artikel nr|artikelnr|artikelnummer|artikel|art nr|artnr|bestellnr lieferant|material nr|materialnummer|sachnummer|teilenummer|teile nr|modell|reference|ref article|code article|reference article|code produit|referencia|ref|codigo|codigo de articulo|cod|cod articulo|articulo|modelo|sku|codice|codice articolo|cod articolo|articolo|modello|codigo do produto|referencia do produto|артикул|код|код товара|код_товара|номенклатурный номер|модель|арт|urun kodu|stok kodu|malzeme kodu|model|kod|urun no|ma hang|ma san pham|ma so|ma vat tu|ma sp|ma|model',
  ].join('|'),
  customerItemNo: [
    'customer item|customer item no|cust item|cust item no|customer part no|customer part number|buyer item|buyer item no|client item|customer sku|buyer sku|customer style|customer material|customer ref|buyer article',
    '客户货号|客戶貨號|客户料号|客户款号|客户编号|客户编码|客户型号|客户产品编号|客戶料號|客戶款號|客人货号|客人款号|客户物料号|お客様品番|고객품번|고객사 품번',
    'kundenartikelnummer|kunden art nr|kundenmaterial|ref client|reference client|ref cliente|codigo cliente|codice cliente|cod cliente|артикул покупателя|артикул клиента|код клиента|musteri kodu|musteri stok kodu|musteri urun kodu|ma khach hang|ma hang khach',
  ].join('|'),
  ourItemNo: [
    'supplier item|supplier item no|supplier ref|supplier ref no|supplier reference|supplier code|supplier style|supplier part no|supplier part number|supplier article|supplier art no|supplier model|supplier sku|vendor item|vendor item no|vendor item number|vendor ref|vendor reference|vendor style|vendor style no|vendor part no|vendor part number|vendor code|vendor sku|vendor article|vendor model|vendor material|vendor material no|factory item|factory item no|factory ref|factory ref no|factory style|factory style no|factory code|factory model|factory article|fty ref|fty ref no|fty item|fty item no|fty style|fty no|manufacturer item|manufacturer no|manufacturer part no|manufacturer part number|mfr part no|mfr no|maker item',
    '工厂货号|工廠貨號|工厂款号|工廠款號|工厂编号|工厂型号|厂家货号|厂家型号|廠家型號|厂商货号|厂商型号|供应商货号|供應商貨號|供应商编码|供应商款号|供应商型号|供应商产品编号|供方货号|メーカー品番|工場品番|仕入先品番|サプライヤー品番|제조사 품번|공급사 품번|업체 품번|공장 품번',
    'lieferantenartikelnummer|lieferanten artikel nr|lieferanten art nr|lief art nr|lief artikel nr|lieferanten nr artikel|herstellernummer|hersteller nr|hersteller art nr|ref fournisseur|reference fournisseur|code fournisseur|ref fabricant|ref proveedor|referencia proveedor|codigo proveedor|referencia del proveedor|ref fabrica|codice fornitore|cod fornitore|rif fornitore|articolo fornitore|ref fornecedor|referencia do fornecedor|codigo do fornecedor|артикул поставщика|код поставщика|артикул производителя|артикул завода|tedarikci kodu|tedarikci urun kodu|uretici kodu|ma nha cung cap|ma nha san xuat|ma ncc',
  ].join('|'),
  description: [
    'description|desc|descriptions|product|products|item & description|article name|item description|product description|goods description|description of goods|descriptions of goods|commodity|commodity description|commodities|description of commodity|goods|name of goods|product name|item name|article description|material description|name|title|details|short text|particulars|marks and description|style description|designation|text|description & specification|commodity & specification|name of commodity|commodity name|commercial invoice description|english name|order line name',
    '品名|名称|名稱|品名规格|品名及规格|品名規格|货物名称|貨物名稱|商品名称|商品名稱|产品名称|產品名稱|产品描述|產品描述|描述|物料名称|物料描述|品名描述|货品名称|货描|产品|產品|商品|货物描述|品名与规格|中文品名|英文品名|产品名称及规格|存货名称|品目|商品名|品名|製品名|名称|摘要|内容|商品名・規格|品名・規格|품명|품목|품목명|상품명|제품명|자재명|내역|적요|품명 및 규격',
    'bezeichnung|artikelbezeichnung|beschreibung|artikelbeschreibung|produkt|produktbezeichnung|warenbezeichnung|leistung|materialkurztext|kurztext|benennung|designation|libelle|description|descriptif|article|produit|designation des marchandises|descripcion|descripcion del producto|producto|concepto|nombre|denominacion|detalle|descripcion de la mercancia|pedido|descrizione|descrizione articolo|prodotto|denominazione|descricao|descricao do produto|produto|designacao|mercadoria|наименование|наименование товара|название|название_позиции|номенклатура|описание|товар|наименование продукции|товары работы услуги|aciklama|urun adi|malzeme adi|urun aciklamasi|malin cinsi|urun|cinsi|tanim|ten hang|ten san pham|mo ta|ten hang hoa|dien giai|ten vat tu|mo ta hang hoa|san pham|hang hoa|quy cach san pham|ten hang hoa dich vu',
  ].join('|'),
  descriptionZh:
    '中文名称|中文品名|中文描述|中文名|chinese name|chinese description|description chinese|description cn',
  colour: [
    'colour|color|colours|colors|col|colour name|color name|colour code|color code|shade|finish|coluor|colour way|colorway',
    '颜色|顏色|色号|色號|花色|色别|色名|配色|颜色名称|色|カラー|色番|컬러|색상|색',
    'farbe|farben|farbcode|couleur|coloris|color|colores|colore|colori|cor|cores|цвет|расцветка|renk|mau|mau sac',
  ].join('|'),
  size: [
    'size|sizes|sz|size name|grid value|dimension|dimensions|length|spec|specs|specification|specifications',
    '尺码|尺碼|尺寸|规格|規格|规格型号|規格型號|码数|碼數|サイズ|寸法|規格・サイズ|사이즈|규격|치수',
    'grosse|groesse|gr|abmessung|abmessungen|mass|masse|taille|tailles|pointure|dimensions|talla|tallas|tamano|medida|medidas|taglia|taglie|misura|misure|tamanho|tamanhos|dimensoes|размер|размеры|beden|olcu|ebat|boyut|kich co|kich thuoc|co|size|quy cach',
  ].join('|'),
  sizeQuantity: 'size quantity|qty by size|size breakdown|size run|尺码数量|サイズ別数量',
  colourQuantity: 'qty by colour|qty by color|colour breakdown|color breakdown|颜色数量|色別数量|farbmenge',
  quantity: [
    'qty|q ty|qty s|sets|total sets|quantity|quantities|qnty|qty ordered|order qty|order quantity|ordered|ordered qty|ordered quantity|quantity ordered|total qty|total quantity|qty pcs|quantity pcs|total pcs|pcs|pieces|total pieces|units|total units|no of units|number of units|total number of units|delivery qty|open qty|req qty|required qty|number|count|order line product uom qty|product_uom_qty|qty units|total pairs|pairs',
    '数量|數量|订单数量|訂單數量|订购数量|订货数量|采购数量|採購數量|下单量|下单数量|订货|订货量|订购量|总数|總數|总数量|總數量|合计数量|件数(pcs)|数量(件)|数量(pcs)|需求数量|数量合计|双数|注文数量|注文数|発注数|発注数量|数|個数|受注数|売上数|総数|수량|주문수량|발주수량|총수량|합계수량',
    'menge|bestellmenge|anzahl|stuck|stueckzahl|stuckzahl|gesamtmenge|auftragsmenge|bestell menge|quantite|qte|quantite commandee|qte commandee|nombre|nb|cantidad|cant|cantidad pedida|unidades|uds|piezas|quantita|q ta|qta|qt|quantita ordinata|pezzi|quantidade|qtd|qtde|quant|количество|кол во|кол|к во|заказ шт|количество шт|заказано|miktar|siparis miktari|adet|siparis adedi|toplam adet|so luong|sl|so luong dat|s luong|tong so luong',
  ].join('|'),
  unit: [
    'unit|uom|u/m|um|units of measure|unit of measure|measure unit|order unit|qty unit|unit of measurement|uom code',
    '单位|單位|计量单位|計量單位|单位(unit)|単位|단위',
    'einheit|me|mengeneinheit|eh|einh|je|unite|u|un|unidad|unidad de medida|um|u m|ud|unita|unita di misura|unidade|und|ед|ед изм|единица|единица измерения|единица_измерения|ед измерения|birim|br|olcu birimi|don vi|dvt|don vi tinh|dv',
  ].join('|'),
  unitPrice: [
    'unit price|price|unit cost|cost|price unit|unit price usd|price usd|price per unit|u price|u/price|unit value|rate|net price|price each|price per pc|price per piece|afs net price|fob price|cif price|exw price|fob unit price|cost price|purchase price|purchase_price|unit rate|price pc|price pcs|unit net price|each|order line price unit|first cost|fob|selling price',
    '单价|單價|价格|價格|单价(usd)|采购单价|採購單價|进货价|含税单价|未税单价|不含税单价|报价|價錢|价钱|调价后单价|单价(元)|出厂价|fob单价|单价usd|単価|価格|仕入単価|단가|가격|단가(usd)|금액단가',
    'preis|ek|ek preis|ek netto|einkaufspreis|einzelpreis|stuckpreis|stueckpreis|e preis|ep|nettopreis|preis euro|preis eur|vk|preis/st|preis vk|listenpreis|prix|prix unitaire|pu|p u|prix unit|prix ht|pu ht|prix unitaire ht|tarif|precio|precio unitario|p unitario|p unit|precio unit|p u|prezzo|prezzo unitario|prezzo unit|pr unitario|preco|preco unitario|valor unitario|vlr unit|p unitario|цена|цена за ед|цена за единицу|цена за шт|стоимость за единицу|fiyat|birim fiyat|birim fiyati|b fiyat|don gia|gia|gia don vi|don gia usd',
  ].join('|'),
  amount: [
    'amount|total|total amount|line total|total price|total value|ext price|extended price|extended|extension|ext|value|net value|line amount|amount usd|usd amount|total usd|net amount|subtotal|sub total|delivery value|total cost|ext cost|extended cost|ext amount|line value|price total|sum|total fob|fob value|fob amount|order value',
    '金额|金額|总价|總價|总金额|總金額|合计金额|金额合计|小计|小計|价税合计|总值|總值|货值|总额|采购总价|合计|金额(元)|金额(usd)|金額|合計金額|売上金額|小計|金額(税抜)|価額|금액|총금액|합계금액|공급가액|합계|총액',
    'betrag|gesamtpreis|gesamt|gesamtbetrag|summe|wert|nettobetrag|nettowert|gp|g preis|positionswert|zeilensumme|gesamt eur|montant|total ht|montant ht|prix total|montant total|total ligne|importe|total|importe total|precio total|valor|monto|subtotal|importo|totale|prezzo totale|imp|importo totale|valor total|total do item|preco total|vlr total|montante|сумма|стоимость|всего|сумма без ндс|сумма с ндс|общая стоимость|итого|tutar|toplam|toplam tutar|toplam fiyat|tutari|thanh tien|tong tien|tong cong|tri gia|tong gia tri|so tien',
  ].join('|'),
  deliveryDate: [
    'expected arrival|expected delivery|wanted date|confirmed date|previsao de embarque|data de embarque|data embarque|fecha de embarque|fecha embarque|delivery week|ship week|shipping week|shipment week|week of delivery|week of shipment|delivery wk|kw|kalenderwoche|liefer kw|lieferwoche|semaine|semana|semana de entrega|settimana|delivery date|delivery|ship date|shipment date|shipping date|etd|del date|due date|due|required date|req date|request date|requested date|need date|need by|promise date|x factory|ex factory|ex factory date|ex fty|ex fty date|xfd|crd|in store date|delivery time|cargo ready date|cancel date|ship by|latest shipment|delivery eta|eta|ex works date|handover date|hod|dock date',
    '交期|交货期|交貨期|交货日期|交貨日期|出货日期|出貨日期|出货期|船期|要求交期|交货时间|到货日期|需求日期|交付日期|要求到货日期|纳期|納期|納入日|希望納期|納品日|出荷日|납기|납기일|납품일|출고일|요청납기',
    'liefertermin|lieferdatum|lieferung|termin|wunschtermin|liefert|lieferwoche|date de livraison|livraison|date livraison|delai|delai de livraison|echeance|fecha de entrega|entrega|fecha entrega|plazo de entrega|f entrega|data di consegna|consegna|data consegna|data cons|data de entrega|entrega|prazo de entrega|prazo|дата поставки|срок поставки|поставка|дата отгрузки|срок|teslim tarihi|termin|teslimat tarihi|sevk tarihi|teslim|ngay giao hang|ngay giao|thoi gian giao hang|giao hang',
  ].join('|'),
  hsCode:
    'hs code|hs|hs no|hts|hts code|hts no|tariff|tariff no|tariff code|customs code|hsn|hsn code|hs编码|海关编码|海關編碼|商品编码(hs)|税号|稅號|hs code no|hsコード|税番|hs부호|hs코드|세번|zolltarifnummer|zolltarif nr|warennummer|statistische warennummer|code douanier|nomenclature|code sh|partida arancelaria|codigo arancelario|fraccion arancelaria|codice doganale|ncm|тн вэд|код тн вэд|тнвэд|gtip|gtip no|ma hs|ma so hs',
  cartons: [
    'cartons|ctns|carton|ctn|no of cartons|no of ctns|no of ctn|number of cartons|total cartons|total ctns|total ctn|carton qty|carton quantity|ctn qty|qty ctns|total carton quantity|cases|no of cases|packages|no of packages|number of packages|pkgs|no of pkgs|boxes|qty carton|qty cartons|qty in cartons|total cases|pallets qty|ctns qty',
    '箱数|箱數|件数|件數|总箱数|總箱數|纸箱数|总件数|總件數|包装件数|箱量|ケース数|箱数|梱包数|カートン数|カートン|박스수|카톤수|c/t수|박스 수량',
    'anzahl kartons|kartons|karton|kartonanzahl|colli|kolli|vpe anzahl|nombre de cartons|nb cartons|colis|nb colis|nombre de colis|cajas|no de cajas|bultos|numero de cajas|total cajas|cartoni|n cartoni|colli|n colli|caixas|n de caixas|volumes|qtd caixas|коробок|кол во коробок|мест|количество мест|короба|кол во мест|коробки|koli|koli adedi|koli sayisi|kolisayisi|so thung|so kien|thung|so luong thung',
  ].join('|'),
  piecesPerCarton: [
    'pcs/ctn|pcs per ctn|pcs ctn|pcs per carton|qty/ctn|qty ctn|qty per carton|quantity per carton|qty per ctn|pcs/carton|pieces per carton|units per carton|units/ctn|packing|pack|pack size|case pack|casepack|master pack|inner|inner qty|packing qty|pack qty|ctn pack|each carton|units per case|qty per case|qty/box|pcs/box|std pack|standard pack|spq|qty / ctn',
    '每箱数量|每箱數量|装箱数|裝箱數|箱入数|装箱量|每箱|包装数|装率|箱规|箱規|装箱率|pcs/箱|每箱件数|单箱数量|入数|入り数|1箱入数|ケース入数|입수|박스당|박스당수량|박스입수',
    'stuck je karton|stk karton|stuck karton|vpe|inhalt|ve|verpackungseinheit|menge karton|pieces par carton|pcb|pcs carton|colisage|conditionnement|piezas por caja|pzs caja|pzas caja|unidades por caja|empaque|uds caja|pezzi per cartone|pz cartone|pz ct|imballo|pecas por caixa|pcs cx|embalagem|шт в коробке|шт кор|в коробке|штук в коробке|упаковка шт|koli ici|koli ici adet|koli ici adedi|paket ici|so luong thung cai|cai thung|quy cach dong goi|sl/thung|so luong/thung',
  ].join('|'),
  netKg:
    'net weight|n w|nw|net wt|total net weight|total n w|total nw|n weight|net kg|net kgs|nett weight|total net|n.w.|n.w|净重|淨重|总净重|總淨重|净重合计|正味重量|純重量|순중량|nettogewicht|netto|netto kg|poids net|peso neto|p neto|peso netto|peso liquido|p liquido|вес нетто|нетто|масса нетто|net agirlik|net kg|trong luong tinh|net weight per ctn',
  grossKg:
    'gross weight|g w|gw|gross wt|total gross weight|total g w|total gw|gross kg|gross kgs|total gross|g.w.|g.w|weight|total weight|毛重|总毛重|總毛重|毛重合计|重量|总重量|総重量|総重|총중량|중량|bruttogewicht|brutto|brutto kg|gewicht|poids brut|poids|peso bruto|p bruto|peso lordo|peso|вес брутто|брутто|масса брутто|вес|brut agirlik|brut kg|agirlik|trong luong ca bi|trong luong|gross weight per ctn',
  volume:
    'cbm|volume|total volume|total cbm|measurement|meas|m3|cbms|cubic meters|vol|measure|measurement cbm|volume cbm|体积|體積|总体积|總體積|材积|材積|立方数|尺码(cbm)|容積|体積|부피|용적|총용적|volumen|rauminhalt|volume m3|volumen m3|volumen total|volume totale|volume total|cubagem|объем|объём|объем м3|hacim|the tich|so khoi|tong the tich',
  cartonSize:
    'carton size|ctn size|carton measurement|carton dimension|carton dimensions|ctn dim|ctn meas|meas cm|box size|packing size|carton size cm|外箱尺寸|纸箱尺寸|箱尺寸|纸箱规格|外箱规格|箱子尺寸|カートンサイズ|箱サイズ|박스사이즈|카톤사이즈|kartonmasse|kartonmass|karton masse|kartonabmessungen|dimensions carton|taille carton|medidas caja|medida de caja|dimensiones caja|dimensioni cartone|misure cartone|dimensao da caixa|размер коробки|габариты|koli olculeri|koli ebadi|kich thuoc thung',
  barcode:
    'barcode|bar code|ean|ean code|ean13|ean 13|upc|upc code|gtin|jan|jan code|barcode no|条码|條碼|条形码|国际条码|jan コード|janコード|バーコード|바코드|ean nr|gencod|code barre|code barres|codigo de barras|cod barras|codice a barre|codice ean|штрихкод|штрих код|barkod|barkod no|ma vach',
  remark: [
    'remark|remarks|note|notes|comment|comments|memo|special instructions|instructions|remarks & instructions|packaging|packing remark|other remark',
    '备注|備註|备考|備考|说明|說明|附注|要求|包装要求|其他备注|备注说明|適用|비고|참고|메모|특이사항',
    'bemerkung|bemerkungen|hinweis|anmerkung|kommentar|notiz|remarque|remarques|observations|commentaire|observaciones|observacion|notas|comentarios|nota|note|osservazioni|obs|observacoes|observacao|примечание|примечания|комментарий|not|notlar|aciklamalar|ghi chu|ghichu',
  ].join('|'),
  ignore: [
    'picture|photo|image|photos|pic|vendor|supplier|vendor name|supplier name|tax|vat|tax rate|vat rate|vat %|discount|disc|disc %|status|warehouse|plant|location|country|country of origin|origin|brand|category|group|carton no|carton number|ctn no|c/no|ctn #|carton nos|marks|marks nos|marks and nos|marks & nos|marks and numbers|pallet size|pallet id|pallet|pallet no|moq|min qty|minimum order quantity|stock|on hand|available|inventory|balance|qty shipped|shipped qty|shipped|received|qty received|project|purchasing company|export declaration method|unit volume|unit volume cbm|gross weight per unit|net weight per unit|volume per unit|retail price|retail_price|wholesale price|wholesale_price|msrp|rrp|suggested retail|retail|exchange rate|picking policy|partner id id|plant location|epr part name|doc type|po doc type|agi date|ibd number|type|sur rate|sur value|freight|insurance|url|link|material composition|composition|fabric|packing method|date|created|factory|end user|lead time|weight unit|marks and number of pkgs|marks and numbers of packages|marks and no of pkgs|delivery address|address|phone|contact|customer|customer name|buyer|min|max|width|height|gauge|category|number of inner|tax amount|vat amount|profit|margin|wt unit',
    '图片|圖片|照片|供应商|供應商|厂商|税率|稅率|税额|稅額|折扣|状态|仓库|产地|原产国|原產國|品牌|类别|分类|箱号|箱號|唛头|起订量|最小起订量|库存|账面数|账面数 件|旧编号|开票税率|出口报关方式|采购公司|栈板尺寸|栈板编号|托盘|零售价|批发价|建议零售价|单件体积|单件毛重|单件净重|项目名称|工厂地点|epr物料名称|材质|面料|工厂|车间|画像|写真|仕入先|税率|消費税|在庫|区分|担当|営業所|粗利益|利益|得意先|得意先cd|得意先名|伝票番号|大分類|中分類|小分類|期|担当者|売上日|日付|日期|下单日期|汇率|电话|联系人|收货地址|地址|创建者|创建时间|最近修改时间|单据状态|记录id|客户|保费|运费|사진|이미지|공급사|거래처|부가세|세액|세율|재고|상태|일자|날짜|원산지',
    'bild|foto|lieferant|mwst|mwst %|ust|steuer|rabatt|rabatt %|status|lager|lagerort|herkunft|ursprung|ursprungsland|marke|warengruppe|gruppe|waren gruppe|label|kartonnr|karton nr|mindestmenge|bestand|monat|preis monat|photo|fournisseur|tva|tva %|taux tva|remise|statut|entrepot|pays|origine|marque|categorie|stock|prix public|foto|imagen|proveedor|iva|iva %|descuento|dto|dto %|estado|almacen|pais|origen|marca|categoria|existencias|minimo|maximo|ancho|banda|pvp|immagine|fornitore|sconto|sconto %|stato|magazzino|paese|giacenza|fornecedor|icms|ipi|desconto|armazem|estoque|фото|поставщик|ндс|ставка ндс|сумма ндс|скидка|статус|склад|страна|производитель|бренд|категория|группа|остаток|наличие|валюта|resim|foto|tedarikci|kdv|kdv %|kdv orani|iskonto|iskonto %|durum|depo|ulke|mensei|marka|kategori|stok|hinh anh|hinh|nha cung cap|thue|thue suat|vat|chiet khau|trang thai|kho|xuat xu|nhan hieu|ton kho',
  ].join('|'),
};

/** Titles that call a number the sender's own: on a customer's order it is his, on a paper of ours it is ours. */
export const SENDER_ITEM_WORDS =
  'our item|our item no|our item number|our ref|our ref no|our reference|our code|our style|our style no|our art no|our article no|our sku|our part no|our model|我司货号|我司款号|我方货号|本公司货号|我司料号|当社品番|自社品番|弊社品番|당사 품번|자사 품번|unsere artikelnummer|unsere art nr|unsere artikel nr|unsere nummer|notre reference|notre ref|notre code|nuestra referencia|nuestra ref|nuestro codigo|nostro codice|ns codice|nostro articolo|ns articolo|nossa referencia|nosso codigo|наш артикул|наш код|bizim kod|bizim urun kodu|ma cua chung toi';

/** Titles that call a number the receiver's. */
export const RECEIVER_ITEM_WORDS =
  'your item|your item no|your item number|your ref|your ref no|your reference|your code|your style|your style no|your art no|your article no|your sku|your part no|your model|贵司货号|貴司貨號|贵司款号|贵方货号|贵司型号|贵厂货号|貴社品番|御社品番|貴社型番|귀사 품번|귀사 모델|ihre artikelnummer|ihre art nr|ihre artikel nr|ihre nummer|ihre bestellnummer artikel|votre reference|votre ref|votre code|su referencia|su ref|su codigo|vostro codice|vs codice|vostro articolo|vs articolo|vs rif|sua referencia|seu codigo|ваш артикул|ваш код|sizin kod|sizin urun kodu|ma cua ban';

/** Titles of a column that says how many units the price is for: SAP's `PE`, `per`, `Preiseinheit`. */
export const PRICE_UNIT_WORDS =
  'per|pe|price unit qty|price per|preiseinheit|pro|价格单位|價格單位|每|price base|price basis|par|por|за';

/** Titles of a column that holds the currency of its row. */
export const CURRENCY_COLUMN_WORDS =
  'currency|curr|cur|ccy|币种|幣種|币别|幣別|通貨|통화|wahrung|waehrung|devise|monnaie|moneda|valuta|moeda|валюта|para birimi|doviz|loai tien|tien te';

/** Titles of a discount of the line, in money or per cent. */
export const DISCOUNT_WORDS =
  'discount|disc|disc %|discount %|line discount|折扣|折扣额|値引|할인|rabatt|rabatt %|remise|remise %|descuento|dto|dto %|sconto|sconto %|desconto|скидка|скидка %|iskonto|iskonto %|indirim|chiet khau';
