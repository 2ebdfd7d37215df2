/** Words that open or label a row of totals. A row that also holds figures is then no line. */
export const TOTAL_WORDS =
  'total|totals|sub total|subtotal|grand total|total amount|total qty|total quantity|sum|net total|total usd|total eur|ttl|invoice total|order total|total due|total value|amount due|carried forward|page total|total of|合计|合計|总计|總計|共计|共計|小计|小計|总数|总金额|總金額|汇总|本页小计|本页合计|总计金额|計|総計|合計金額|税抜合計|税込合計|総合計|소계|합계|총계|총합계|총액|계|summe|gesamt|gesamtsumme|zwischensumme|gesamtbetrag|nettosumme|endsumme|summe netto|gesamt netto|ubertrag|somme|total ht|total ttc|sous total|total general|montant total|suma|suma total|total general|importe total|totale|totale generale|totale ordine|totale merce|subtotale|soma|total geral|valor total|итого|всего|итог|общий итог|итого к оплате|всего к оплате|подытог|toplam|genel toplam|ara toplam|yekun|tong|tong cong|cong|tong so|cong tien hang|tong tien|tong so luong';

/** Rows after the lines that add or take money but are no goods. */
export const CHARGE_WORDS =
  'vat|tax|sales tax|gst|freight|shipping|discount|deposit|balance|delivery|handling|insurance|deposit received|other tax|vat rate|less|bank charge|税额|稅額|运费|運費|税金|折扣|定金|订金|余款|尾款|消費税|送料|運賃|値引|부가세|운임|할인|mwst|zzgl mwst|ust|fracht|rabatt|versand|frachtkosten|porto|tva|port|frais de port|remise|acompte|iva|flete|descuento|envio|anticipo|trasporto|sconto|spese|frete|desconto|ндс|в том числе ндс|доставка|скидка|kdv|nakliye|iskonto|indirim|thue gtgt|thue vat|phi van chuyen|chiet khau|dat coc';

/** Words of a row of notes below the lines. */
export const NOTE_WORDS =
  'say|amount in words|remark|remarks|note|notes|terms|terms and conditions|conditions|payment|packing|shipping mark|marks|bank|signature|signed by|authorized|approved by|prepared by|大写|人民币大写|金额大写|备注|说明|签字|盖章|付款|包装|唛头|银行|條款|条款|備考|비고|bemerkung|hinweis|zahlungsbedingungen|verpackung|conditions de paiement|observaciones|forma de pago|condizioni|nota|observacoes|примечание|сумма прописью|not|aciklama|ghi chu|bang chu';

/** Words within a text that make a row a charge or a deduction, where it counts nothing or one. */
export const CHARGE_PARTS =
  'freight|balance|shipping cost|shipping costs|shipping charge|shipping charges|shipping fee|courier|surcharge|deposit|down payment|prepayment|advance payment|discount|rebate|allowance|credit|mould|mold|tooling|setup|set up|handling|sample charge|sample fee|fee|fees|charge|charges|express|insurance|inspection cost|testing cost|balance due|prepaid|fracht|rabatt|skonto|anzahlung|versand|werkzeug|porto|gutschrift|frais|transport|remise|acompte|port|escompte|flete|gastos|recargo|descuento|anticipo|portes|transporte|trasporto|sconto|acconto|spese|frete|desconto|adiantamento|доставка|скидка|аванс|предоплата|фрахт|nakliye|navlun|iskonto|indirim|avans|phi|cuoc|giam gia|chiet khau|dat coc|khuon|运费|運費|海运费|模具|折扣|定金|订金|訂金|预付|预收|附加费|手续费|样品费|快递费|版费|开机费|测试费|报关费|杂费|优惠|抹零|尾款|余款|餘款|運賃|送料|値引|手数料|型代|前受金|内金|운임|배송비|할인|계약금|선급금|금형비|수수료';
