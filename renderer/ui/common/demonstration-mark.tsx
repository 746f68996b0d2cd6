import { useText } from '../messages/text.tsx';
import { useAppInfo } from '../data/use-app-info.ts';

/** On paper: that people and attempts here are made up. Where they are real, nothing. */
export function DemonstrationMark() {
  const { t } = useText();
  const info = useAppInfo();
  if (info.data?.notices.some(({ code }) => code === 'demonstration-data') !== true) return null;
  return <p className="printed-note printed-demonstration">{t('printed.demonstration')}</p>;
}
