import { timerFactorSchema } from '../results/event.ts';
import { z } from './zod.ts';

/** The settings of this installation: one file, the same in both shells. */
export const settingsSchema = z.strictObject({
  /** Text size in percent of the normal one. */
  textSize: z.int().min(100).max(200).default(100),
  /** How fast a line types itself out. */
  textSpeed: z.enum(['slow', 'normal', 'fast', 'instant']).default('normal'),
  /** `system` follows the operating system. */
  reducedMotion: z.enum(['system', 'on', 'off']).default('system'),
  sound: z.boolean().default(true),
  /** Percent. */
  volume: z.int().min(0).max(100).default(60),
  /** How far timers are stretched before play: 1 to 10 times; 0 is off. */
  timerFactor: timerFactorSchema.default(1),
});

export type Settings = z.infer<typeof settingsSchema>;

/** A change to some settings; what is left out stays. */
export const settingsPatchSchema = z.strictObject({
  textSize: settingsSchema.shape.textSize.unwrap().optional(),
  textSpeed: settingsSchema.shape.textSpeed.unwrap().optional(),
  reducedMotion: settingsSchema.shape.reducedMotion.unwrap().optional(),
  sound: z.boolean().optional(),
  volume: settingsSchema.shape.volume.unwrap().optional(),
  timerFactor: timerFactorSchema.optional(),
});

export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** Every setting at its default. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
