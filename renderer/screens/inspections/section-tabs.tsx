import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { PageTabs } from '../../components/page-tabs';
import { useWords } from '../../words/words';

const SECTIONS = ['inspections', 'complaints'] as const;

/** The two lists of quality: what we looked at, and what customers complained about. */
export function SectionTabs({ here }: { readonly here: (typeof SECTIONS)[number] }) {
  const t = useWords('quality');
  const { replace } = useRouter();
  const other = here === 'inspections' ? 'complaints' : 'inspections';
  const show = (screen: (typeof SECTIONS)[number]) => replace({ screen });
  useKeys([
    {
      keys: 'Alt+ArrowRight',
      shown: 'Alt+ArrowLeft ArrowRight',
      label: t('keys.section'),
      hint: true,
      run: () => show(other),
    },
    { keys: 'Alt+ArrowLeft', label: t('keys.section'), silent: true, run: () => show(other) },
  ]);
  return (
    <PageTabs
      tabs={SECTIONS}
      tab={here}
      title={(name) => t(`sections.${name}`)}
      count={() => null}
      onTab={show}
    />
  );
}
