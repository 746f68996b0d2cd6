import { QUESTIONS, type QuestionId } from '#core/studio/checklist/checklist.ts';
import { createStore, type ReadableStore } from '../../common/store.ts';

/** What somebody has ticked of the questions about one document. It is a help to whoever writes here, and stays in this browser. */
export interface Answers {
  readonly ticked: ReadableStore<readonly QuestionId[]>;
  readonly tick: (question: QuestionId, isTicked: boolean) => void;
}

/** @param file whose answers they are */
export function openAnswers(file: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Answers {
  const key = `extra-mile.studio-checked.${file}`;
  const said = (storage.getItem(key) ?? '').split(' ');
  const ticked = createStore<readonly QuestionId[]>(QUESTIONS.filter((question) => said.includes(question)));
  return {
    ticked,
    tick(question, isTicked) {
      const next = QUESTIONS.filter((each) => (each === question ? isTicked : ticked.get().includes(each)));
      ticked.set(next);
      if (next.length === 0) storage.removeItem(key);
      else storage.setItem(key, next.join(' '));
    },
  };
}
