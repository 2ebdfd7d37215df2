/** Words in the name of a sheet that say it is a copy of another, or an older state of it. */
export const COPY_WORDS =
  'copy|copy of|backup|old|obsolete|superseded|previous|kopie|alt|sicherung|copie|ancien|sauvegarde|copia|anterior|viejo|vecchio|copia di|antigo|копия|старый|старая|архив|kopya|eski|yedek|ban sao|cu|副本|复制|複製|备份|備份|旧|旧版|コピー|控え|사본|복사본|이전';

/** Words before an order number in the name of a sheet. */
export const ORDER_NAME =
  /^(?:p\.?\s?o\.?|order|purchase order|订单|訂單|采购单|合同|bestellung|auftrag|commande|bc|pedido|oc|ordine|ordem|заказ|sipariş|siparis|발주|주문|注文|發注|発注|đơn hàng|don hang)[\s#._:-]*(?:no|nr|n°|nº|№|号|번호|番号)?[\s#._:-]*((?=[\w/-]*\d)[A-Za-z0-9][\w/-]{2,})$/iu;
