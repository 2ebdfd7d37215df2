import { describe, expect, it } from 'vitest';
import { findItems, haystack, pinyinInitials } from '../../../electron/queries/search-text';

describe('pinyinInitials', () => {
  it('gives the first letters of a Chinese name', () => {
    expect(pinyinInitials('宁波岚禾')).toBe('nblh');
    expect(pinyinInitials('墨绿')).toBe('ml');
  });
  it('is empty without Chinese', () => {
    expect(pinyinInitials('Halden & Voss')).toBe('');
  });
});

describe('findItems', () => {
  const items = [
    'SO-2026-0001 Nordlicht GmbH 北极光',
    'SO-2026-0002 Kestrel Outdoor 户外',
    'SO-2026-0012 Nordwald',
  ];
  const hayOf = (item: string) => haystack([item]);

  it('needs every word, anywhere, in any case', () => {
    expect(findItems(items, hayOf, 'nord 0001').items).toEqual([items[0]]);
    expect(findItems(items, hayOf, 'NORD').items).toEqual([items[0], items[2]]);
  });
  it('finds Chinese inside a word and by its initials', () => {
    expect(findItems(items, hayOf, '极光').items).toEqual([items[0]]);
    expect(findItems(items, hayOf, 'bjg').items).toEqual([items[0]]);
  });
  it('offers what resembles a typing error and says so', () => {
    const found = findItems(items, hayOf, 'nordlihct');
    expect(found).toEqual({ items: [items[0]], approximate: true });
  });
  it('gives everything for an empty text', () => {
    expect(findItems(items, hayOf, '  ')).toEqual({ items, approximate: false });
  });
});
