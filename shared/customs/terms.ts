import type { IncotermCode } from '#shared/values/incoterm';

/** What rule R7 says of 运费 and 保费 on an export declaration. */
export interface ChargeRule {
  readonly freight: 'empty' | 'needed' | 'free';
  readonly insurance: 'empty' | 'needed' | 'free';
}

/** 成交方式 of a contract term (incoterms.md section 4). */
export function termsCode(incoterm: IncotermCode): '1' | '2' | '3' | '7' {
  switch (incoterm) {
    case 'FOB':
    case 'FAS':
    case 'FCA':
      return '3';
    case 'CFR':
    case 'CPT':
      return '2';
    case 'CIF':
    case 'CIP':
    case 'DAP':
    case 'DPU':
    case 'DDP':
      return '1';
    case 'EXW':
      return '7';
  }
}

/** R7. Market price and dunnage are not spoken of by the rule. */
export function chargeRule(terms: string): ChargeRule {
  switch (terms) {
    case '1':
      return { freight: 'needed', insurance: 'needed' };
    case '2':
      return { freight: 'needed', insurance: 'empty' };
    case '3':
    case '7':
      return { freight: 'empty', insurance: 'empty' };
    case '4':
      return { freight: 'empty', insurance: 'needed' };
    default:
      return { freight: 'free', insurance: 'free' };
  }
}

/** D terms hold costs in the destination country that are no part of the declared value: the clerk must decide. */
export function holdsDestinationCosts(incoterm: IncotermCode): boolean {
  return incoterm === 'DAP' || incoterm === 'DPU' || incoterm === 'DDP';
}
