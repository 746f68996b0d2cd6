import { answerRequest } from '#core/proof/jobs/answer-request.ts';

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  answerRequest(data, (reply) => globalThis.postMessage(reply, {}));
});
