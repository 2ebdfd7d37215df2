const LEGAL_FORMS =
  /\b(gmbh|mbh|ag|kg|ohg|co|ltd|limited|inc|incorporated|llc|llp|corp|corporation|company|sarl|sas|sa|srl|spa|bv|nv|ab|oy|oyj|as|aps|pty|plc|kk|pte|sdn|bhd|ltda|sl|slu|ooo|zao|jsc|tic|san|sti)\b/g;

/** A firm's name without legal form, punctuation, width and case: `Halden & Voss GmbH` gives `halden voss`. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/有限责任公司|股份有限公司|有限公司|株式会社|有限会社|주식회사|公司|集团|御中|\(주\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(LEGAL_FORMS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
