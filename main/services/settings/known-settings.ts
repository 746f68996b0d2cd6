import { type Settings, type SettingsPatch, settingsSchema } from '#core/contract/settings.ts';
import { z } from '#core/contract/zod.ts';

/** A newer version may know more settings: those are kept where they are stored, and not judged. */
export const knownSettings = z.object(settingsSchema.shape);

/** The settings that values hold; what they lack is at its default. @throws where one of them is out of bounds */
export function settingsOf(values: Readonly<Record<string, unknown>>): Settings {
  return knownSettings.parse(values);
}

/** What a change names. */
export function given(patch: SettingsPatch): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/** Those of some values that this version knows and can use; one that it cannot costs no other. */
export function usable(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = Object.entries(settingsSchema.shape).filter(([name]) => Object.hasOwn(values, name));
  const checked = names.map(([name, schema]) => [name, schema.safeParse(values[name])] as const);
  return Object.fromEntries(checked.flatMap(([name, { success, data }]) => (success ? [[name, data] as const] : [])));
}
