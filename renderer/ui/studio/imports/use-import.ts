import { useMutation } from '@tanstack/react-query';
import { type ImportLook, STORY_FILE_BYTES } from '#core/contract/imports.ts';
import { newId } from '#core/studio/ids.ts';
import { useApi } from '../../data/api.tsx';
import { stageFile } from '../../data/stage-file.ts';
import { useText } from '../../messages/text.tsx';

/** A file that main has read, and what it holds. */
export interface Looked {
  readonly name: string;
  readonly draft: string;
  readonly look: ImportLook;
}

/** Reads a file of another program, and makes documents of what is in it. @param onOpened told the new document's file */
export function useImport(onOpened: (file: string) => void) {
  const { locale } = useText();
  const { connection } = useApi();
  const { imports, studio } = connection.client;
  const look = useMutation({
    mutationFn: async (file: File): Promise<Looked> => {
      const draft = await stageFile(imports.stage, file, STORY_FILE_BYTES);
      const name = file.name.slice(0, 300);
      return { name, draft, look: await imports.look({ draft, name, locale }) };
    },
  });
  const open = useMutation({
    mutationFn: async ({ looked, story, title }: { readonly looked: Looked; readonly story: number; readonly title: string }) => {
      const { documents } = await studio.list();
      const taken = new Set(documents.flatMap(({ id, file }) => [...(id === null ? [] : [id]), file.replace(/\.scenario\.json$/, '')]));
      return imports.open({ draft: looked.draft, name: looked.name, locale, story, id: newId(title, taken, 'scenario'), title });
    },
    onSuccess: ({ file }) => onOpened(file),
  });
  return { look, open };
}
