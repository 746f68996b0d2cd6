import type { SoundName } from '../stage/sounds.ts';
import type { SceneLine } from '../ui/play/scene.ts';

/** What the narrator tells that can be heard, in the languages that stories are written in. */
const CUES: readonly { readonly sound: SoundName; readonly told: readonly RegExp[] }[] = [
  {
    sound: 'phone',
    told: [
      /\b(?:tele)?phone\b(?![^.!?]*\bstop)[^.!?]*\b(?:rings|ringing)\b/i,
      /\bteléfono\b(?![^.!?]*\bdeja\b)[^.!?]*\bsuena\b/i,
      /\bsuena\b[^.!?]*\bteléfono\b/i,
    ],
  },
  {
    sound: 'hang-up',
    told: [
      /\bhangs up\b(?! (?:his|her|their|the|a)\b)/i,
      /\bline\b[^.!?]*\bgoes (?:dead|dark)\b/i,
      /^(?:there[’']s )?a click\b/i,
      /\bcuelga\b/i,
      /\bse corta la línea\b/i,
      /^(?:se oye )?un clic\b/i,
    ],
  },
  {
    sound: 'door',
    told: [
      /\bdoors?\b[^.!?]*\b(?:slams?|bangs?|shuts|closes?|swings? to|(?:falls?|swings?|sighs?|clicks?) shut)\b/i,
      /\bportazo\b/i,
      /\bpuerta\b[^.!?]*\bse cierra\b/i,
      /\bse cierra\b[^.!?]*\bpuerta\b/i,
    ],
  },
  {
    sound: 'glass',
    told: [
      /\b(?:glass|cup|plate|bowl|jar|vase)\b[^.!?]*\b(?:breaks|shatters|smashes)\b/i,
      /\b(?:vaso|copa|plato|taza|jarrón|cristal)\b[^.!?]*\bse (?:rompe|hace añicos)\b/i,
    ],
  },
];

/** The sound that a line tells of; null: none. People speak of doors and telephones without any sound. */
export function cueOf({ who, say }: Pick<SceneLine, 'who' | 'say'>): SoundName | null {
  if (who !== null) return null;
  return CUES.find(({ told }) => told.some((words) => words.test(say)))?.sound ?? null;
}
