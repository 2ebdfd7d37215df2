import { useEffect, useState } from 'react';
import type { CustomerId } from '#shared/values/ids';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import type { CustomerForm } from './customer-form';
import './alike-customers.css';

const PAUSE_MS = 250;

interface AlikeCustomersProps {
  readonly form: CustomerForm;
  readonly except: CustomerId | null;
}

/** While a name, mail or phone is typed: which customers are close to it, so that no firm is entered twice. */
export function AlikeCustomers({ form, except }: AlikeCustomersProps) {
  const t = useWords('customers');
  const { go } = useRouter();
  const asked = usePaused(
    JSON.stringify({
      name: (form.nameEn || form.nameZh).slice(0, 200),
      email: form.buyer.email.slice(0, 120),
      phone: form.buyer.phone.slice(0, 60),
    }),
  );
  const typed: { name: string; email: string; phone: string } = JSON.parse(asked);
  const isAsked = typed.name.trim().length > 2 || typed.email.includes('@') || typed.phone.length > 5;
  const { data } = useQuery('customers.alike', isAsked ? { ...typed, except } : null);
  if (!isAsked || data === undefined || data.length === 0) return null;
  return (
    <div className="alike" role="status">
      <RiskShapeMark shape="at-risk" />
      <span className="grow ell">
        {t('file.alike', { names: data.map((entry) => entry.name).join(', ') })}
      </span>
      {data.slice(0, 2).map((entry) => (
        <button
          key={entry.id}
          type="button"
          className="alike-open"
          onClick={() => go({ screen: 'customer', customerId: entry.id })}
        >
          {t('file.openAlike', { name: entry.name })}
        </button>
      ))}
    </div>
  );
}

/** The value once typing has paused, so that not every letter is a question. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
