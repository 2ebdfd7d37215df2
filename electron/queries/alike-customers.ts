import { type Customer, customerName } from '#shared/domain/customer';
import { bareName } from '#shared/domain/party-name';
import type { CustomerId } from '#shared/values/ids';

export interface Described {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly except: CustomerId | null;
}

const FREE_MAIL = new Set([
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'qq.com',
  '163.com',
  '126.com',
  'icloud.com',
]);

function mailDomain(email: string): string {
  const domain = email.toLowerCase().split('@')[1]?.trim() ?? '';
  return FREE_MAIL.has(domain) ? '' : domain;
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '').slice(-8);
}

/** Customers that may be the same firm: close name, same mail domain or same phone. At most five. */
export function alikeCustomers(
  customers: readonly Customer[],
  described: Described,
): { id: CustomerId; name: string }[] {
  const name = bareName(described.name);
  const domain = mailDomain(described.email);
  const phone = digits(described.phone);
  return customers
    .filter((customer) => customer.id !== described.except && isAlike(customer, name, domain, phone))
    .slice(0, 5)
    .map((customer) => ({ id: customer.id, name: customerName(customer) }));
}

function isAlike(customer: Customer, name: string, domain: string, phone: string): boolean {
  if (
    domain !== '' &&
    [customer.buyer.email, ...customer.contacts.map((contact) => contact.email)].some(
      (email) => mailDomain(email) === domain,
    )
  )
    return true;
  if (
    phone.length >= 7 &&
    [customer.buyer.phone, ...customer.contacts.map((contact) => contact.phone)].some(
      (other) => digits(other) === phone,
    )
  )
    return true;
  return (
    name.length >= 3 &&
    [customer.nameEn, customer.nameZh, customer.buyer.name].some((other) =>
      isCloseName(bareName(other), name),
    )
  );
}

/** Equal, one begins with the other, or at most one slip in seven letters. */
function isCloseName(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true;
  const allowed = Math.floor(Math.min(a.length, b.length) / 7);
  return allowed > 0 && editDistance(a, b, allowed) <= allowed;
}

/** Levenshtein distance, given up as soon as it must exceed `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, swap));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
