import { describe, expect, it } from 'vitest';
import { readCreditText } from '#shared/credit/read-credit-text';
import { compareFacts } from '#shared/crosscheck/compare-facts';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import { carrierDraftFacts } from '#shared/documents/facts/carrier-draft-facts';
import { creditFacts } from '#shared/documents/facts/credit-facts';
import { declarationFacts } from '#shared/documents/facts/declaration-facts';
import { factsOf } from '#shared/documents/facts/facts-of';
import { PaperFacts } from '#shared/documents/paper-facts';
import { CarrierDraft } from '#shared/domain/shipment';
import { aDeclarationInput } from '../../../builders/a-declaration-input';
import { WIRE_700 } from '../../credit/credit-texts';
import { shipmentInput } from '../reference-shipment';

describe('the declaration of the worked example', () => {
  const facts = declarationFacts(draftDeclaration(aDeclarationInput()), 'CI-2025-0041');

  it('states contract, term, packages, weights, container and total', () => {
    expect(facts).toMatchObject({
      source: 'customs-declaration',
      seller: { name: '宁波岚禾进出口有限公司' },
      buyer: { name: 'ABC HANDELS GMBH' },
      contractNos: ['ABC-25018'],
      invoiceNo: 'CI-2025-0041',
      incoterm: { code: 'CIF' },
      vessel: 'HAI YUN 18',
      voyage: '025W',
      billOfLading: 'NBHAM2506118',
      currency: 'USD',
      totalAmount: '27660.00',
      packages: 310,
      netKg: '1950',
      grossKg: '2334',
    });
    expect(facts.containers.map(({ number }) => number)).toEqual(['CSQU3054383']);
    expect(new Set(facts.lines.map(({ hsCode }) => hsCode))).toEqual(new Set(['6109100010', '6104420000']));
  });

  it('agrees with the invoice and the packing list of the same shipment', () => {
    const papers = (['commercial-invoice', 'packing-list'] as const).map((kind) =>
      factsOf(kind, shipmentInput(), 'both'),
    );
    const all = [...papers.flatMap((paper) => paper ?? []), facts];
    expect(all).toHaveLength(3);
    // Section 13 writes the mark without the blank after C/NO.: letter for letter is what a bank reads.
    expect(compareFacts(all).map(({ point, right }) => `${point} ${right.value}`)).toEqual([
      'marks ABC / ABC-25018 / HAMBURG / C/NO.1-310',
    ]);
  });
});

describe('a credit', () => {
  it('states the most that may be drawn, its names, ports and days', () => {
    const { terms } = readCreditText(WIRE_700).read;
    expect(creditFacts(terms)).toMatchObject({
      source: 'letter-of-credit',
      number: 'DE25LC000417',
      seller: { name: 'NINGBO HARBOUR CRAFT CO., LTD. 88 CHANGJIANG ROAD BEILUN, NINGBO CHINA' },
      portOfLoading: 'NINGBO, CHINA',
      latestShipment: '2025-03-10',
      partialShipment: false,
      transhipment: true,
      currency: 'USD',
      totalAmount: '52500.00',
    });
  });

  it('is satisfied by a name that its own lines break off, and by no other', () => {
    const { terms } = readCreditText(WIRE_700).read;
    const invoice = (name: string) => PaperFacts.parse({ source: 'commercial-invoice', seller: { name } });
    const points = (name: string) =>
      compareFacts([invoice(name), creditFacts(terms)]).map((one) => one.point);
    expect(points('Ningbo Harbour Craft Co., Ltd.')).toEqual([]);
    expect(points('Ningbo Harbor Craft Co., Ltd.')).toEqual(['seller-name']);
  });
});

describe('a carrier’s draft', () => {
  it('has the name on the first line of a party and the address below', () => {
    const facts = carrierDraftFacts(
      CarrierDraft.parse({
        receivedOn: '2026-06-17',
        consignee: 'ABC HANDELS GMBH\n MUSTERKAI 12\n\n20457 HAMBURG',
        notify: '',
        packages: 12,
        marks: ['ABC', ' ', 'HAMBURG'],
      }),
    );
    expect(facts.consignee).toMatchObject({
      name: 'ABC HANDELS GMBH',
      addressLines: ['MUSTERKAI 12', '20457 HAMBURG'],
    });
    expect(facts.notify).toBeNull();
    expect(facts.marks).toEqual(['ABC', 'HAMBURG']);
    const long = carrierDraftFacts(
      CarrierDraft.parse({ receivedOn: '2026-06-17', shipper: 'A\nb\nc\nd\ne\nf\ng\nh\ni' }),
    );
    expect(long.seller?.addressLines).toEqual(['b', 'c', 'd', 'e', 'f', 'g h i']);
  });
});
