import type { CellInput } from '../layouts/sheet-of';
import type { Chance } from './random';

export function sizeCell(title: string): CellInput {
  return /^\d+$/.test(title) ? Number(title) : title;
}

export function localNumber(value: number, decimals: number, mark: ',' | '.'): string {
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark === ',' ? '.' : ',');
  return part === undefined ? grouped : `${grouped}${mark}${part}`;
}

export function localDate(day: string, chance: Chance): string {
  const [year = '', month = '', d = ''] = day.split('-');
  const names = ['Jan', 'Feb', 'Mar'];
  return chance.pick([
    `${d}.${month}.${year}`,
    `${year}/${Number(month)}/${Number(d)}`,
    `${d}-${names[Number(month) - 1]}-${year.slice(2)}`,
    `${names[Number(month) - 1]} ${d}, ${year}`,
    `${year}年${Number(month)}月${Number(d)}日`,
    `${d}/${month}/${year}`,
  ]);
}
