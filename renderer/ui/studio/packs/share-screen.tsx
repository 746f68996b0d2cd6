import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { ContractClient } from '#core/contract/client.ts';
import type { PackOrder } from '#core/contract/packs.ts';
import { LONGEST_PACK_WORDS } from '#core/packs/manifest.ts';
import { CollectedFile } from '../../common/collect-file.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { LicenceOffers } from '../../common/licence-offers.tsx';
import { saveFile } from '../../common/save-file.ts';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { TextBox } from '../../common/text-box.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../address.ts';
import { byTitle } from '../documents/by-title.ts';
import { useDocuments } from '../documents/use-documents.ts';
import { choiceOf, itemsOf } from './choice.ts';
import { GoesAlong } from './goes-along.tsx';
import { ItemsField } from './items-field.tsx';
import { PackTrouble } from './pack-trouble.tsx';

const NOBODY: ReadonlySet<string> = new Set();

/** Puts scenarios and programmes into one file for others. */
export function ShareScreen() {
  const { t, locale } = useText();
  const { orpc, connection } = useApi();
  const list = useDocuments();
  const programmes = useQuery(orpc.programmes.list.queryOptions());
  const [chosen, setChosen] = useState(NOBODY);
  const [words, setWords] = useState({ name: '', author: '', licence: '' });
  const [isAsked, setAsked] = useState(false);
  const making = useMutation({ mutationFn: (order: PackOrder) => receivePack(connection.client, order) });
  const items = itemsOf(byTitle(list.data?.documents ?? [], locale), programmes.data?.programmes ?? []);
  const choice = choiceOf(items, chosen);
  const isEmpty = choice.documents.length + choice.programmes.length === 0;
  const isUnnamed = words.name.trim() === '';
  const own = items.filter(({ part, blocked }) => part === 'own' && blocked === null).map(({ key }) => key);
  const change = (changed: Partial<typeof words>): void => {
    making.reset();
    setWords({ ...words, ...changed });
  };
  const choose = (keys: ReadonlySet<string>): void => {
    making.reset();
    setChosen(keys);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isEmpty || isUnnamed || making.isPending) return;
    making.mutate({ ...choice, ...words });
  };
  const trouble = list.error ?? programmes.error;
  return (
    <>
      <ScreenTitle page={t('packs.share')}>{t('packs.share')}</ScreenTitle>
      <p className="lead">{t('packs.share-lead')}</p>
      <p>
        <Link href={studioAddress(null)} className="link">
          {t('studio.to-list')}
        </Link>
      </p>
      {trouble !== null && <FailureNote error={trouble} what={t('studio.list-failed')} />}
      <form className="pack-form" onSubmit={submit} noValidate>
        <ItemsField legend={t('studio.own')} items={items.filter(({ part }) => part === 'own')} chosen={chosen} onChosen={choose} />
        {own.length > 1 && (
          <div className="actions">
            <button type="button" className="button button-quiet" onClick={() => choose(new Set([...chosen, ...own]))}>
              {t('packs.choose-own')}
            </button>
          </div>
        )}
        <ItemsField legend={t('packs.programmes')} items={items.filter(({ part }) => part === 'programme')} chosen={chosen} onChosen={choose} />
        <details className="pack-more">
          <summary>{t('studio.bundled')}</summary>
          <ItemsField legend={t('studio.bundled')} items={items.filter(({ part }) => part === 'bundled')} chosen={chosen} onChosen={choose} />
        </details>
        <p className="hint-trouble" role="alert">
          {isAsked && isEmpty && t('packs.refused-nothing-chosen')}
        </p>
        {!isEmpty && <GoesAlong choice={choice} />}
        <TextBox
          most={LONGEST_PACK_WORDS}
          label={t('packs.name')}
          value={words.name}
          fault={isAsked && isUnnamed ? t('packs.unnamed') : null}
          onChange={(name) => change({ name })}
        />
        <TextBox
          most={LONGEST_PACK_WORDS}
          label={t('packs.author')}
          value={words.author}
          autoComplete="organization"
          hint={t('packs.author-hint')}
          onChange={(author) => change({ author })}
        />
        <TextBox
          most={LONGEST_PACK_WORDS}
          label={t('packs.licence')}
          value={words.licence}
          hint={t('packs.licence-hint')}
          onChange={(licence) => change({ licence })}
        >
          <LicenceOffers words={words.licence} alone onWords={(licence) => change({ licence })} />
        </TextBox>
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={making.isPending}>
            {t('packs.make')}
          </button>
        </div>
        <p role="status">
          {making.isPending && t('packs.making')}
          {making.data !== undefined && t('packs.made', { file: making.data.name, files: making.data.files })}
        </p>
        {making.error !== null && <PackTrouble error={making.error} what={t('packs.make-failed')} />}
      </form>
    </>
  );
}

/** Makes a pack, and gives the browser its file once all of it has come. */
async function receivePack(client: ContractClient, order: PackOrder): Promise<{ readonly name: string; readonly files: number }> {
  let file: CollectedFile | null = null;
  for await (const piece of await client.packs.make(order)) {
    if (piece.kind === 'file') file = new CollectedFile(piece);
    if (piece.kind === 'bytes') file?.take(piece.base64);
    if (piece.kind === 'done' && file !== null) {
      saveFile(file.name, file.blob());
      return { name: file.name, files: piece.files };
    }
  }
  throw new Error('The pack broke off.');
}
