import type { Script } from '#core/studio/script/script.ts';
import { settingName } from '../../catalogue/setting-name.ts';
import { readableId } from '../../common/readable-id.ts';
import { useText } from '../../messages/text.tsx';
import { type PartProps, Ways } from './beat-part.tsx';

/** What a reviewer must know before the first beat: who is who, what is at stake. */
export function ScriptFront({ script, ...part }: PartProps & { readonly script: Script }) {
  const { t } = useText();
  const { summary, role, setting, people, needs, promises, variants, walksOut } = script;
  const { locale } = part;
  return (
    <div className="script-front">
      {summary !== '' && <p lang={locale}>{summary}</p>}
      {setting !== '' && <p>{t('script.setting', { setting: settingName(setting, t) })}</p>}
      {role !== '' && (
        <p>
          <b>{t('script.role')}</b> <span lang={locale}>{role}</span>
        </p>
      )}
      <List title={t('script.people')} locale={locale} items={people.map(({ name, about, isCustomer }) => [isCustomer ? t('script.customer', { name }) : name, about])} />
      <List title={t('script.needs')} locale={locale} items={needs.map((words) => [words])} />
      <List title={t('script.promises')} locale={locale} items={promises.map((words) => [words])} />
      <List title={t('script.variants')} locale={locale} items={variants.map(({ id, about }) => [readableId(id), about])} />
      {walksOut !== null && (
        <>
          <p>{t('script.walks-out', { below: walksOut.below })}</p>
          <Ways ways={[walksOut.way]} {...part} />
        </>
      )}
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly locale: string;
  /** Of each its name, and what is said about it. */
  readonly items: readonly (readonly [name: string, about?: string])[];
}

function List({ title, locale, items }: ListProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map(([name, about = ''], index) => (
          <li key={`${name}-${String(index)}`} lang={locale}>
            {about === '' ? name : <b>{name}</b>}
            {about !== '' && ` ${about}`}
          </li>
        ))}
      </ul>
    </>
  );
}
