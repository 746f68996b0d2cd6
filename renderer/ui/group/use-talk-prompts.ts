import { useText } from '../messages/text.tsx';
import { useMeeting } from '../programmes/use-programme.ts';

const OWN = ['group.ask-need', 'group.ask-few', 'group.ask-chair', 'group.ask-ours'] as const;

/** Questions to talk about at a team's turns: those of the week it meets for, else some that fit any moment. */
export function useTalkPrompts(
  customer: string,
  week: { readonly programme: string; readonly number: string } | null,
): { readonly prompts: readonly string[]; readonly lang: string | undefined } {
  const { t } = useText();
  const meeting = useMeeting(week);
  if (meeting !== null) return { prompts: meeting.discussion, lang: meeting.locale };
  return { prompts: OWN.map((id) => t(id, { name: customer })), lang: undefined };
}
