import { parentPort } from 'node:worker_threads';
import { answerRequest } from '#core/proof/jobs/answer-request.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the beginning of a worker thread: start it with openProver.');
port.on('message', (message: unknown) => answerRequest(message, (reply) => port.postMessage(reply)));
