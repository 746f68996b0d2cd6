import { timerFactorSchema } from '../results/event.ts';
import { changedKeysSchema, keysPatchSchema } from './play-keys.ts';
import { z } from './zod.ts';

/**
 * Settings: those of an installation, in one file that is the same in both shells, or those of a person, which
 * go before it.
 */
export const settingsSchema = z.strictObject({
  /** The language of the interface; `system` follows the operating system, where it has one of them. */
  language: z.enum(['system', 'en', 'es']).default('system'),
  /** Text size in percent of the normal one. */
  textSize: z.int().min(100).max(200).default(100),
  /** How fast a line types itself out. */
  textSpeed: z.enum(['slow', 'normal', 'fast', 'instant']).default('normal'),
  /** Whether lines go on by themselves, and how long each stands first. */
  autoAdvance: z.enum(['off', 'slow', 'normal', 'fast']).default('off'),
  /** `dyslexia`: letters that are hard to confuse, set wide apart. */
  font: z.enum(['standard', 'dyslexia']).default('standard'),
  /** `system` follows the operating system. */
  reducedMotion: z.enum(['system', 'on', 'off']).default('system'),
  /** Off: nothing sounds and nothing is read aloud. */
  sound: z.boolean().default(true),
  /** Percent, as every volume; this one goes for all sounds. */
  volume: z.int().min(0).max(100).default(60),
  effectsVolume: z.int().min(0).max(100).default(100),
  /** Of the place that a scene plays in. */
  ambienceVolume: z.int().min(0).max(100).default(50),
  /** Of the voices that read lines aloud. */
  voiceVolume: z.int().min(0).max(100).default(100),
  /** Sounds that carry meaning are written too. */
  captions: z.boolean().default(true),
  /** Lines are read aloud by the system's voices. */
  readAloud: z.boolean().default(false),
  /** How far timers are stretched before play: 1 to 10 times; 0 is off. */
  timerFactor: timerFactorSchema.default(1),
  /** The keys of the play that were changed; the others have their usual ones. */
  keys: changedKeysSchema.default({}),
  /** Whether letters, numbers and signs act in a play; off for whoever dictates or brushes against keys. */
  letterKeys: z.boolean().default(true),
});

export type Settings = z.infer<typeof settingsSchema>;

/** A change to some settings; what is left out stays. */
export const settingsPatchSchema = z.strictObject({
  language: settingsSchema.shape.language.unwrap().optional(),
  textSize: settingsSchema.shape.textSize.unwrap().optional(),
  textSpeed: settingsSchema.shape.textSpeed.unwrap().optional(),
  autoAdvance: settingsSchema.shape.autoAdvance.unwrap().optional(),
  font: settingsSchema.shape.font.unwrap().optional(),
  reducedMotion: settingsSchema.shape.reducedMotion.unwrap().optional(),
  sound: z.boolean().optional(),
  volume: settingsSchema.shape.volume.unwrap().optional(),
  effectsVolume: settingsSchema.shape.effectsVolume.unwrap().optional(),
  ambienceVolume: settingsSchema.shape.ambienceVolume.unwrap().optional(),
  voiceVolume: settingsSchema.shape.voiceVolume.unwrap().optional(),
  captions: z.boolean().optional(),
  readAloud: z.boolean().optional(),
  timerFactor: timerFactorSchema.optional(),
  /** All keys that differ from the usual ones; `{}`: back to those. */
  keys: keysPatchSchema.optional(),
  letterKeys: z.boolean().optional(),
});

export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** The settings that hold for whoever calls. */
export const settingsInForceSchema = z.object({
  settings: settingsSchema,
  /** Whether the person chose any of them; false: they are the installation's throughout. */
  own: z.boolean(),
});

export type SettingsInForce = z.infer<typeof settingsInForceSchema>;

/** Every setting at its default. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
