import { useWords } from '../../words/words';

/** Yes, no and the codes of a credit in words; any other text as it is. */
export function useTermWords(): (text: string) => string {
  const t = useWords('credits');
  return (text) => {
    switch (text) {
      case '':
        return t('field.none');
      case 'true':
        return t('field.yes');
      case 'false':
        return t('field.no');
      case 'allowed':
      case 'not-allowed':
      case 'conditional':
        return t(`field.allowance.${text}`);
      case 'payment':
      case 'acceptance':
      case 'negotiation':
      case 'deferred':
      case 'mixed':
        return t(`field.by.${text}`);
      default:
        return text;
    }
  };
}
