import type { Finding } from '#core/scenario/finding.ts';
import { canonical } from '#core/scenario/locales.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import { companionName, translationFileOf } from '#core/studio/companions.ts';
import type { Edit } from '#core/studio/edit.ts';
import type { EditKind, NewEdit } from '#core/studio/history.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import type { Thing } from '#core/studio/thing.ts';
import { emptyTranslation } from '#core/studio/translations/edits.ts';
import { type TranslationStrings, translationStrings } from '#core/studio/translations/strings.ts';
import { textOf } from '#core/studio/tree.ts';
import { createStore, type Store } from '../../common/store.ts';
import type { Studio } from '../studio.ts';
import type { StudioState } from '../studio-document.ts';

/** A scenario in another language, as far as it has come. */
export interface Language extends TranslationStrings {
  readonly file: string;
  readonly locale: string;
  readonly translation: Source;
  /** The first thing that keeps its file from being read; null: nothing does. */
  readonly fault: Finding | null;
}

interface Read {
  readonly scenario: Source;
  readonly text: string;
  readonly language: Language;
}

/** The newest text that a language has come to by an edit of this view, which cannot have broken it. */
const written = new WeakMap<Studio, Map<string, string>>();
const reads = new WeakMap<Studio, Map<string, Read>>();
const chosen = new WeakMap<Studio, Store<string | null>>();

/** The languages that an open document is translated into, in the order of their tags. */
export function languagesIn(studio: Studio, { history, source }: StudioState): readonly Language[] {
  const known = reads.get(studio) ?? new Map<string, Read>();
  reads.set(studio, known);
  return Object.entries(history.sheet.companions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, text]) => {
      const locale = companionName(file)?.locale ?? null;
      if (locale === null || text === '') return [];
      const before = known.get(file);
      if (before?.scenario === source && before.text === text) return [before.language];
      const translation = before?.text === text ? before.language.translation : new Source(text);
      const isWritten = before?.language.fault === null && (before.text === text || written.get(studio)?.get(file) === text);
      const fault = isWritten ? null : faultIn(text);
      const language = { file, locale, translation, fault, ...translationStrings(source, translation) };
      known.set(file, { scenario: source, text, language });
      return [language];
    });
}

/** The tag of the language that is looked at; null: the first there is. Shared, so that it stays where the view is left. */
export function chosenLanguage(studio: Studio): Store<string | null> {
  const known = chosen.get(studio) ?? createStore<string | null>(null);
  chosen.set(studio, known);
  return known;
}

/** The language that a scenario is written in. */
export function ownLocale({ root }: Source): string {
  return textOf(root, 'locale') ?? 'en';
}

/** What a language is called in the language of the screen; its tag where nobody has a name for it. */
export function languageName(locale: string, screen: string): string {
  try {
    return new Intl.DisplayNames([screen], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** How an edit of a translation is recorded. */
export interface TranslationEdit {
  readonly kind: EditKind;
  readonly about: Thing;
  readonly burst?: NonNullable<NewEdit['burst']>;
}

/** Carries out an edit of a translation, as a step of the document. False where nothing has changed. */
export function editTranslation(studio: Studio, { file, translation }: Language, edit: Edit, options: TranslationEdit): boolean {
  if ('refused' in edit) {
    studio.told.set({ what: 'refused', why: edit.refused });
    return false;
  }
  const texts = written.get(studio) ?? new Map<string, string>();
  written.set(studio, texts.set(file, applyPatches(translation.text, edit.patches)));
  studio.document.edit({ patches: [], companions: { [file]: edit.patches } }, options);
  return edit.patches.length > 0;
}

/** Why a language cannot be added. */
export type LanguageRefusal = 'bad-tag' | 'own' | 'there' | 'no-name';

/** Adds a language. @returns why not; null: it is there, with nothing translated yet */
export function addLanguage(studio: Studio, asked: string, name: string): LanguageRefusal | null {
  const { document } = studio;
  const { source, history } = document.state.get();
  const locale = canonical(asked.trim());
  const file = translationFileOf(document.file, locale);
  const of = companionName(file)?.of ?? null;
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale)) return 'bad-tag';
  if (of === null || textOf(source.root, 'id') !== of) return 'no-name';
  if (canonical(ownLocale(source)) === locale) return 'own';
  if ((history.sheet.companions[file] ?? '') !== '') return 'there';
  const about: Thing = { kind: 'language', words: name };
  document.edit({ patches: [], companions: { [file]: [{ offset: 0, length: 0, text: emptyTranslation(of, locale) }] } }, { kind: 'add', about });
  chosenLanguage(studio).set(locale);
  return null;
}

/** Takes a language out, with all that is translated into it. Undoing brings it back. */
export function removeLanguage(studio: Studio, { file, translation }: Language, name: string): void {
  const patches = [{ offset: 0, length: translation.text.length, text: '' }];
  studio.document.edit({ patches: [], companions: { [file]: patches } }, { kind: 'remove', about: { kind: 'language', words: name } });
}

function faultIn(text: string): Finding | null {
  const parsed = parseTranslation(text);
  return parsed.ok ? null : (parsed.findings[0] ?? null);
}
