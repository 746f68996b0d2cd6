import { writeSync } from 'node:fs';
import { hashText } from '#core/results/hash.ts';
import { servicesFromArgs } from './services-from-args.ts';

/** Types a letter after another into a document and prints how many there are, once each is acknowledged. */
const { studio } = await servicesFromArgs();
const [, , , , file = ''] = process.argv;
const author = { staff: null, staffName: 'Theo' };
const opened = await studio.open({ source: 'own', file });
const base = opened.disk?.hash ?? null;
let text = opened.disk?.text ?? '';
let { revision } = opened;
for (let letters = 1; ; letters++) {
  const on = hashText(text);
  const patches = [{ offset: text.length, length: 0, text: 'x' }];
  text += 'x';
  const kept = await studio.keepDraft({ file, revision, on, base, patches, result: hashText(text), selection: null }, author);
  if (!kept.kept) throw new Error('Nobody else writes here.');
  revision = kept.revision;
  writeSync(1, `${letters}\n`);
}
