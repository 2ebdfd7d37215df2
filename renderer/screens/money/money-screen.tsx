import { useKeys } from '../../app/keys';
import { MONEY_SECTIONS, type MoneySection, type RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { useWords } from '../../words/words';
import { AccountsList } from './accounts-list';
import { BankSection } from './bank-section';
import { MoneyOverview } from './money-overview';
import { MonthSection } from './month-section';
import { RemindersSection } from './reminders-section';
import './money.css';

/** Who owes what, what comes when, and every account of customers and factories. */
export function MoneyScreen({ route }: { readonly route: RouteOf<'money'> }) {
  const t = useWords('accounts');
  const router = useRouter();
  const section = route.section ?? 'overview';
  const show = (next: MoneySection) => router.replace({ screen: 'money', section: next });
  const next = MONEY_SECTIONS[(MONEY_SECTIONS.indexOf(section) + 1) % MONEY_SECTIONS.length] ?? 'overview';
  useKeys([{ keys: 'F', label: t('keys.next'), hint: true, run: () => show(next) }]);
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <div className="money-sections" role="tablist">
          {MONEY_SECTIONS.map((name) => (
            <button
              type="button"
              role="tab"
              key={name}
              className={`chip ${section === name ? 'chip-on' : ''}`}
              aria-selected={section === name}
              onClick={() => show(name)}
            >
              {t(`section.${name}`)}
            </button>
          ))}
        </div>
      </div>
      <SectionBody section={section} token={route.token} />
    </>
  );
}

function SectionBody({
  section,
  token,
}: {
  readonly section: MoneySection;
  readonly token: string | undefined;
}) {
  switch (section) {
    case 'overview':
      return <MoneyOverview />;
    case 'customer':
    case 'supplier':
      return <AccountsList key={section} side={section} />;
    case 'month':
      return <MonthSection />;
    case 'reminders':
      return <RemindersSection />;
    case 'bank':
      return <BankSection token={token} />;
  }
}
