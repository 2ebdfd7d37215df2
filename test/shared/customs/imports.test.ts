import { describe, expect, it } from 'vitest';
import { BUILT_IN_TABLES, codeTablesWith } from '#shared/customs/code-tables';
import { importedCodes, withImported } from '#shared/customs/import-code-table';
import { elementList, importedTariff } from '#shared/customs/import-tariff';

const sheet = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.map(String));

describe('a list of codes from a file', () => {
  it('is read by its titles, with leading zeros put back', () => {
    const { entries, skipped } = importedCodes(
      sheet([
        ['关区代码表'],
        ['关区代码', '关区名称', '英文名称', '别名'],
        [202, '新港海关', 'Xingang', '天津新港；Tianjin'],
        ['4227', '青岛大港', 'Qingdao', ''],
        ['', '没有代码', '', ''],
        ['12345', '太长', '', ''],
        ['4228', '', '', ''],
      ]),
      'customs-offices',
    );
    expect(entries).toEqual([
      { code: '0202', nameZh: '新港海关', nameEn: 'Xingang', aliases: ['天津新港', 'Tianjin'] },
      { code: '4227', nameZh: '青岛大港', nameEn: 'Qingdao', aliases: [] },
    ]);
    expect(skipped).toEqual([
      { row: 5, reason: 'no-code' },
      { row: 6, reason: 'code-shape' },
      { row: 7, reason: 'no-name' },
    ]);
  });

  it('needs no titles where codes stand first', () => {
    const { entries } = importedCodes(
      sheet([
        ['DEU042', '汉堡'],
        ['FRA031', '勒阿弗尔'],
      ]),
      'destination-ports',
    );
    expect(entries.map(({ code, nameZh }) => [code, nameZh])).toEqual([
      ['DEU042', '汉堡'],
      ['FRA031', '勒阿弗尔'],
    ]);
  });

  it('adds and renames, keeps nothing twice and brings back what was withdrawn', () => {
    const { entries } = importedCodes(
      sheet([
        ['代码', '名称'],
        ['3104', '北仑海关'],
        ['2225', '外高桥港区海关'],
        ['3118', '梅山港区'],
      ]),
      'customs-offices',
    );
    const before = { id: 'customs-offices' as const, entries: [], withdrawn: ['2225', '2202'] };
    const { table, added, changed } = withImported(before, 'customs-offices', entries);
    expect([added, changed]).toEqual([1, 1]);
    expect(table.entries.map(({ code }) => code)).toEqual(['2225', '3118']);
    expect(table.withdrawn).toEqual(['2202']);
    const offices = codeTablesWith([table])['customs-offices'];
    expect(offices.find(({ code }) => code === '2225')?.nameZh).toBe('外高桥港区海关');
    expect(withImported(table, 'customs-offices', entries)).toMatchObject({ added: 0, changed: 0 });
  });
});

describe('a list of the tariff from a file', () => {
  const ELEMENTS =
    '1:品名;2:品牌类型;3:出口享惠情况;4:织造方法;5:种类;6:类别;7:成分含量;8:品牌;9:货号;10:GTIN;11:CAS;12:其他';

  it('is read with both legal units, elements in order and the licences it asks for', () => {
    const { entries, skipped } = importedTariff(
      sheet([
        ['商品编号', '商品名称', '法定第一单位', '法定第二单位', '申报要素', '监管条件', '出口退税率'],
        [6109100021, '其他棉制T恤衫', '件', '千克', ELEMENTS, '', '13%'],
        [
          '0101210010',
          '改良种用马',
          '035',
          '无',
          '1:品名;2:品牌类型;3:出口享惠情况;4:是否改良种用',
          'AB',
          '9',
        ],
        ['6109100099', '单位不明', '罗', '', ELEMENTS, '', ''],
        ['61091', '短', '件', '', ELEMENTS, '', ''],
      ]),
      BUILT_IN_TABLES,
    );
    expect(skipped).toEqual([
      { row: 4, reason: 'unit' },
      { row: 5, reason: 'code-shape' },
    ]);
    expect(
      entries.map((entry) => [
        entry.hsCode,
        entry.firstUnit,
        entry.secondUnit,
        entry.conditions,
        entry.rebatePercent,
      ]),
    ).toEqual([
      ['6109100021', '011', '035', '', '13'],
      ['0101210010', '035', null, 'AB', '9'],
    ]);
    expect(entries[0]?.elements.map(({ nameZh, optional }) => (optional ? `(${nameZh})` : nameZh))).toEqual([
      '品牌类型',
      '出口享惠情况',
      '织造方法',
      '种类',
      '类别',
      '成分含量',
      '品牌',
      '货号',
      '(GTIN)',
      '(CAS)',
      '(其他)',
    ]);
    expect(entries[0]?.elements[7]?.before).toBe('货号');
  });

  it('takes units in one column and restores the zero of a number', () => {
    const { entries } = importedTariff(
      sheet([
        ['税号', '品名', '单位', '申报要素'],
        [101210010, '改良种用马', '千克/头', '品牌类型|出口享惠情况'],
      ]),
      BUILT_IN_TABLES,
    );
    expect(entries[0]).toMatchObject({ hsCode: '0101210010', firstUnit: '035', secondUnit: '009' });
  });

  it('is nothing when the titles are missing', () => {
    expect(importedTariff(sheet([['a', 'b']]), BUILT_IN_TABLES)).toEqual({ entries: [], skipped: [] });
  });

  it('puts brand type and preference first, also where an old list leaves them out', () => {
    expect(elementList('1:品名;2:织造方法').map(({ nameZh }) => nameZh)).toEqual([
      '品牌类型',
      '出口享惠情况',
      '织造方法',
    ]);
  });
});
