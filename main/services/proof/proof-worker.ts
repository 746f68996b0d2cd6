import module from 'node:module';
import { parentPort } from 'node:worker_threads';

// A thread compiles for itself; it is started for work that often takes less time than that.
module.enableCompileCache?.();
const { answerRequest } = await import('#core/proof/jobs/answer-request.ts');

const port = parentPort;
if (port === null) throw new Error('This file is the beginning of a worker thread: start it with openProver.');
port.on('message', (message: unknown) => answerRequest(message, (reply) => port.postMessage(reply)));
