import { parentPort, workerData } from 'node:worker_threads';
import { z } from '#core/contract/zod.ts';
import { openResults } from '../results/open-results.ts';
import { answerQuestion } from './answer.ts';
import { requestSchema } from './thread-messages.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the beginning of a worker thread: start it with DashboardsThread.');
const { driver } = openResults(z.object({ folder: z.string() }).parse(workerData).folder);

port.on('message', (message: unknown) => {
  const { number, question } = requestSchema.parse(message);
  try {
    // One moment's state of the database for all that a question reads.
    driver.exec('BEGIN');
    try {
      port.postMessage({ number, answer: answerQuestion(driver, question) });
    } finally {
      driver.exec('ROLLBACK');
    }
  } catch (error) {
    port.postMessage({ number, fault: error instanceof Error ? error.message : String(error) });
  }
});
