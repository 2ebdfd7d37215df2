import type { DataItem } from './checks/data-checks';
import type { CheckId, CreditFinding, FindingReason, MissingData } from './checks/finding';
import { DOCUMENT_NAMES } from './document-names';
import type { DocumentKind } from './required-document';

/** English and Chinese, as they stand on screens and on the list for the bank; `{name}` is filled from the facts. */
export interface BothLanguages {
  readonly en: string;
  readonly zh: string;
}

const say = (en: string, zh: string): BothLanguages => ({ en, zh });

/** What each check is about, in a few words. */
export const CHECK_TITLES: Readonly<Record<CheckId, BothLanguages>> = {
  L01: say('Expiry date and place', '到期日和到期地点'),
  L02: say('Where the credit is available', '信用证在何处兑用'),
  L03: say('Time between shipment and expiry', '装运与到期之间的时间'),
  L04: say('Presented before expiry', '在到期日前交单'),
  L05: say('Presented within the period', '在交单期内交单'),
  L06: say('Shipped in time', '按期装运'),
  L07: say("The bank's answer", '银行答复期限'),
  L08: say('Documents do not conflict', '单据之间数据不矛盾'),
  L09: say('Goods as the credit describes them', '货物描述与信用证一致'),
  L10: say('No date after presentation', '单据日期不晚于交单日'),
  L11: say('Addresses', '地址'),
  L12: say('Documents do what they are for', '单据内容符合其功能'),
  L13: say('Extra documents and bare conditions', '额外单据与非单据条件'),
  L14: say('Originals and copies', '正本与副本份数'),
  L15: say('Invoice: issuer, buyer, currency', '发票的出具人、抬头和币种'),
  L16: say('Invoice against the credit', '发票金额与信用证'),
  L17: say('Amount drawn', '支取金额'),
  L18: say('Quantity', '数量'),
  L19: say('Unit price', '单价'),
  L20: say('Transport document', '运输单据'),
  L21: say('Full set of originals', '全套正本'),
  L22: say('Transhipment', '转运'),
  L23: say('No charter party', '非租船合约提单'),
  L24: say('Clean, under deck', '清洁、不装舱面'),
  L25: say('Consignee, notify party, freight', '收货人、通知方、运费'),
  L26: say('Insurance document', '保险单据'),
  L27: say('Date of insurance', '保险日期'),
  L28: say('Insured amount', '保险金额'),
  L29: say('Route and risks insured', '承保路线和险别'),
  L30: say('Partial shipment', '分批装运'),
  L31: say('Instalments', '分期装运'),
  L32: say('Transfer', '转让'),
  L33: say('Every document is there', '所需单据齐全'),
  L34: say('Credit number on the documents', '单据注明信用证号'),
  L35: say('Amendments', '修改书'),
};

const SENTENCES: Readonly<Record<FindingReason, BothLanguages>> = {
  agrees: say('Agrees.', '相符。'),
  'not-asked-for': say('The credit does not ask for this.', '信用证没有此项要求。'),
  'data-missing': say('Cannot be judged: {what} missing.', '无法判断：缺少{what}。'),
  'expiry-missing': say(
    'The credit must state an expiry date and a place.',
    '信用证必须写明到期日和到期地点。',
  ),
  'bank-missing': say('The credit names no bank where it is available.', '信用证没有写明兑用银行。'),
  'method-missing': say(
    'The credit does not say how it is available (payment, acceptance, negotiation).',
    '信用证没有写明兑用方式（付款、承兑、议付）。',
  ),
  'other-bank': say(
    'The credit may be negotiated only by a bank that is not ours. Ask for "any bank".',
    '信用证限定在他行议付。应要求改为“任何银行”。',
  ),
  'ships-after-expiry': say('The latest shipment lies after the expiry.', '最迟装运日晚于到期日。'),
  'window-cut': say(
    'Only {left} days lie between latest shipment and expiry; the credit gives {days} for presentation.',
    '最迟装运日与到期日之间只有{left}天，交单期为{days}天。',
  ),
  'presented-late': say('Presented after {date}, the last day at the bank.', '交单晚于最后期限{date}。'),
  expired: say('The credit expired on {date}.', '信用证已于{date}到期。'),
  'period-over': say(
    'Presentation was possible until {date}: {days} days after shipment, within the expiry.',
    '应于{date}前交单：装运后{days}天内且不晚于到期日。',
  ),
  'shipped-late': say(
    'Shipped on {shipped}; the latest day was {date}. A closed day does not move it.',
    '装运日{shipped}晚于最迟装运日{date}；该日期不因节假日顺延。',
  ),
  'shipped-early': say(
    'Shipped before {date}, the first day the credit allows.',
    '装运早于信用证允许的首日{date}。',
  ),
  'no-latest-shipment': say(
    'No latest shipment is stated: ship early enough to present by the expiry.',
    '没有规定最迟装运日：须及早装运，以便在到期日前交单。',
  ),
  'bank-answer': say(
    'The bank must answer by {date}; a refusal after that is void.',
    '银行须在{date}前答复；逾期拒付无效。',
  ),
  'holidays-unknown': say(
    'Moved to {date} over a weekend, but no holidays of {country} are entered for that year.',
    '因周末顺延至{date}，但尚未录入{country}该年的节假日。',
  ),
  'figures-differ': say('{item}: the documents state different values.', '{item}：单据所列数值不一致。'),
  'words-differ': say(
    '{item}: the wording differs. Read whether it conflicts.',
    '{item}：文字不同，请判断是否矛盾。',
  ),
  'goods-words-missing': say(
    'The invoice lacks words of the description of goods: {words}.',
    '发票缺少信用证货物描述中的词：{words}。',
  ),
  'goods-differ': say('This paper describes other goods.', '此单据描述的是其他货物。'),
  'dated-later': say('A document bears a date after the presentation.', '有单据日期晚于交单日。'),
  'country-differs': say(
    'The address is in another country than in the credit.',
    '地址所在国家与信用证不同。',
  ),
  'applicant-address': say(
    "On the transport document the applicant's address must be exactly as in the credit.",
    '运输单据上申请人的地址必须与信用证完全一致。',
  ),
  'read-function': say(
    '{kind}: no issuer or content is stipulated. Read whether it does what its name says.',
    '{kind}：未规定出单人或内容，请判断是否起到其名称所示的作用。',
  ),
  'extra-document': say(
    'Not asked for: the bank puts it aside ({document}).',
    '信用证未要求：银行不予审核（{document}）。',
  ),
  'bare-condition': say(
    'A condition without a document: the bank ignores it, but nothing may contradict it. ({condition})',
    '非单据条件：银行不予理会，但单据不得与之矛盾。（{condition}）',
  ),
  'originals-short': say(
    '{kind}: too few originals, {originals} wanted.',
    '{kind}：正本不足，需要{originals}份。',
  ),
  'copies-short': say(
    '{kind}: too few copies, {originals} originals and {copies} copies wanted.',
    '{kind}：副本不足，需要正本{originals}份、副本{copies}份。',
  ),
  'issuer-differs': say('Issued by somebody else than the credit names.', '出单人与信用证规定不符。'),
  'addressee-differs': say('Not made out to the applicant.', '抬头不是信用证申请人。'),
  'currency-differs': say('In another currency than the credit.', '币种与信用证不同。'),
  'not-signed': say('{kind}: must be signed.', '{kind}：必须签字。'),
  'invoice-above-credit': say(
    'The invoice is above the available {available}: the bank may accept it if no more is drawn.',
    '发票金额超过可用金额{available}：如支取不超过该金额，银行可接受。',
  ),
  overdrawn: say('{drawn} drawn; at most {max} is allowed.', '支取{drawn}，最多允许{max}。'),
  underdrawn: say(
    '{drawn} drawn; at least {min} is expected where partial shipment is not allowed.',
    '支取{drawn}；不允许分批时至少应为{min}。',
  ),
  'quantity-over': say('{shipped} shipped; at most {max} is allowed.', '装运{shipped}，最多允许{max}。'),
  'quantity-under': say('{shipped} shipped; at least {min} must go.', '装运{shipped}，至少应为{min}。'),
  'packing-units': say(
    'The credit names {packages}: they are exact. Whether the weight may move by 5 % is for the bank to say.',
    '信用证写明{packages}，件数须一致；重量是否可有5%增减须问银行。',
  ),
  'packages-differ': say(
    'The credit names {packages}; our papers state another number.',
    '信用证写明{packages}，我方单据件数不同。',
  ),
  'price-differs': say('The invoiced unit price is not that of the credit.', '发票单价与信用证不同。'),
  'wrong-transport': say(
    'Another kind of transport document than the credit asks for.',
    '运输单据种类与信用证要求不符。',
  ),
  'port-differs': say('Another place than in field {tag}.', '地点与{tag}栏不符。'),
  'port-to-read': say(
    'Field {tag} names a range of ports: read whether this one lies in it.',
    '{tag}栏为港口范围，请判断该港口是否在内。',
  ),
  'carrier-unnamed': say('The carrier is not named.', '没有写明承运人。'),
  'signed-unclear': say(
    'The signature does not show for whom it stands (carrier, master or their agent).',
    '签字未表明身份（承运人、船长或其代理人）。',
  ),
  'on-board-missing': say(
    'A "received" bill without an on-board notation.',
    '“收妥备运”提单没有已装船批注。',
  ),
  'set-not-full': say(
    '{presented} of {issued} originals presented.',
    '签发正本{issued}份，只提交{presented}份。',
  ),
  'transhipment-prohibited': say(
    'Transhipped although the credit prohibits it.',
    '信用证禁止转运，而单据表明转运。',
  ),
  'transhipment-allowed-by-rule': say(
    'Transhipped in a container under one document: allowed even when the credit prohibits it.',
    '集装箱运输且由同一单据覆盖全程：即使信用证禁止转运亦可接受。',
  ),
  'charter-party': say('Subject to a charter party.', '受租船合约约束。'),
  'on-deck': say('States that the goods are loaded on deck.', '注明货物装于舱面。'),
  'not-clean': say('Bears a clause about defective goods or packing.', '带有货物或包装有缺陷的批注。'),
  'consignee-differs': say('The consignee is not as the credit wants it.', '收货人与信用证要求不符。'),
  'notify-differs': say('The notify party is not as the credit wants it.', '通知方与信用证要求不符。'),
  'freight-differs': say('Freight is not marked as the credit wants it.', '运费标注与信用证要求不符。'),
  'freight-against-term': say(
    'Freight does not fit the trade term {term}.',
    '运费标注与贸易术语{term}不符。',
  ),
  'cover-note': say('A cover note is never accepted.', '暂保单不予接受。'),
  'insurance-not-signed': say('The insurance document must be signed.', '保险单据必须签字。'),
  'insurance-dated-late': say(
    'Dated after shipment, and the cover is not effective from then.',
    '保险日期晚于装运日，且未注明自装运日起生效。',
  ),
  'insurance-currency': say('Insured in another currency than the credit.', '保险币种与信用证不同。'),
  'insured-short': say('At least {least} must be insured.', '保险金额至少应为{least}。'),
  'route-not-covered': say(
    'The insured route does not cover that of the credit.',
    '承保路线未覆盖信用证规定的路线。',
  ),
  'risks-to-read': say(
    'These risks are not found on the insurance document: {words}.',
    '保险单据上未见下列险别：{words}。',
  ),
  'partial-shipment': say('Partial shipment, which the credit does not allow.', '分批装运，信用证不允许。'),
  'conditional-to-read': say(
    'Conditional (field {tag}): read the additional conditions.',
    '有条件允许（{tag}栏）：请阅读附加条款。',
  ),
  'one-shipment': say(
    'Several documents of one voyage to one destination: one shipment.',
    '同一航次同一目的地的多份单据：视为一次装运。',
  ),
  'instalment-missed': say(
    'Instalment {at}, due by {date}, was missed: it and all later ones are unavailable.',
    '第{at}期（截止{date}）未按期装运：该期及以后各期均失效。',
  ),
  'instalment-outside': say(
    'Shipped on {shipped}, outside every open instalment.',
    '装运日{shipped}不在任何分期之内。',
  ),
  'not-transferable': say('Not transferable.', '不可转让。'),
  transferable: say('Transferable.', '可转让。'),
  'document-missing': say('{kind}: not in the set.', '{kind}：不在所备单据中。'),
  'wording-to-read': say(
    '{kind}: read it against the words of the credit.',
    '{kind}：请对照信用证文字审读。',
  ),
  'wording-wrong': say('{kind}: does not say what the credit asks for.', '{kind}：内容与信用证要求不符。'),
  'number-not-quoted': say(
    '{kind}: must bear the credit number {number}.',
    '{kind}：必须注明信用证号{number}。',
  ),
  'amendment-pending': say(
    'Amendment {numbers} waits for an answer: accept or refuse it before presenting.',
    '修改书{numbers}尚未答复：交单前须表示接受或拒绝。',
  ),
};

export const MISSING_NAMES: Readonly<Record<MissingData, BothLanguages>> = {
  expiry: say('the expiry date', '到期日'),
  'shipment-date': say('the date of shipment', '装运日期'),
  'presentation-date': say('the day of presentation', '交单日期'),
  amount: say('the amount of the credit', '信用证金额'),
  invoice: say('the commercial invoice', '商业发票'),
  'invoice-total': say('the total of the invoice', '发票总额'),
  'invoice-quantity': say('the invoiced quantity', '发票数量'),
  'invoice-price': say('the invoiced price', '发票单价'),
  goods: say('the description of goods', '货物描述'),
  quantity: say('the quantity in the credit', '信用证数量'),
  'documents-required': say('the documents required', '所需单据'),
  papers: say('papers to compare', '可比较的单据'),
  'transport-document': say('the transport document', '运输单据'),
  port: say('a place on the transport document', '运输单据上的地点'),
  carrier: say('the carrier', '承运人'),
  signature: say('whether it is signed', '是否签字'),
  originals: say('the number of originals', '正本份数'),
  clean: say('whether it is clean', '是否清洁'),
  'on-deck': say('whether the goods are on deck', '是否装于舱面'),
  'charter-party': say('whether a charter party is named', '是否提及租船合约'),
  transhipment: say('whether it shows transhipment', '是否表明转运'),
  consignee: say('the consignee', '收货人'),
  notify: say('the notify party', '通知方'),
  freight: say('how freight is marked', '运费标注'),
  'insurance-document': say('the insurance document', '保险单据'),
  'insurance-kind': say('the kind of insurance document', '保险单据种类'),
  'insurance-date': say('the date of insurance', '保险日期'),
  'insured-amount': say('the insured amount', '保险金额'),
  'insurance-route': say('the insured route', '承保路线'),
  'insurance-risks': say('the insured risks', '承保险别'),
  vessel: say('the vessel', '船名'),
  'party-country': say('a country in the addresses', '地址中的国家'),
  'party-name': say('the name', '名称'),
  'document-dates': say('dates of documents', '单据日期'),
  'credit-number': say('the credit number', '信用证号'),
  presentation: say('a presentation', '交单记录'),
  form: say('the form of credit', '信用证形式'),
  'partial-shipments': say('the rule on partial shipments', '分批装运规定'),
};

export const DATA_NAMES: Readonly<Record<DataItem, BothLanguages>> = {
  quantity: say('Quantity', '数量'),
  'net-weight': say('Net weight', '净重'),
  'gross-weight': say('Gross weight', '毛重'),
  volume: say('Volume', '体积'),
  packages: say('Packages', '件数'),
  amount: say('Amount', '金额'),
  marks: say('Shipping marks', '唛头'),
  'port-of-loading': say('Port of loading', '装运港'),
  'port-of-discharge': say('Port of discharge', '卸货港'),
  vessel: say('Vessel', '船名'),
  voyage: say('Voyage', '航次'),
  'bill-of-lading': say('Bill of lading number', '提单号'),
  'invoice-number': say('Invoice number', '发票号'),
  'credit-number': say('Credit number', '信用证号'),
  containers: say('Containers', '集装箱号'),
};

/** The finding as one sentence. */
export function findingSentence(finding: CreditFinding, language: 'en' | 'zh'): string {
  return SENTENCES[finding.reason][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = Object.hasOwn(finding.facts, name) ? (finding.facts[name] ?? '') : '';
    if (name === 'what' && fact in MISSING_NAMES) return MISSING_NAMES[fact as MissingData][language]; // just tested
    if (name === 'kind' && fact in DOCUMENT_NAMES) return DOCUMENT_NAMES[fact as DocumentKind][language]; // just tested
    if (name === 'item' && fact in DATA_NAMES) return DATA_NAMES[fact as DataItem][language]; // just tested
    return fact;
  });
}
