import { hashText } from '#core/results/hash.ts';
import { patchBetween } from '#core/studio/text-patch.ts';
import { choiceWith, documentWith, END } from '../scenarios.ts';
import { servicesFromArgs } from './services-from-args.ts';

/**
 * Begins two scenarios in the studio, publishes one of them and writes on in it; then renames both, puts them into the bin
 * and takes them out of it.
 *
 * Arguments: data folder, bundled folder, `open` where nothing of it is to be done.
 */
const [, , , , work = ''] = process.argv;
const AUTHOR = { staff: null, staffName: 'Theo' };
const STORY = documentWith({ beats: { one: { choices: [choiceWith('go', { grade: 'dazzles' }), choiceWith('stay')] }, end: END } });

const services = await servicesFromArgs();
const { studio } = services;
if (work !== 'open') await write();
await services.close();

async function write(): Promise<void> {
  const begun = await studio.create({ id: 'begun', title: 'Begun', text: JSON.stringify(STORY) });
  const { file, disk, revision } = await studio.create({ id: 'out', title: 'Published', text: JSON.stringify(STORY) });
  const before = disk?.text ?? '';
  await studio.save({ file, revision, expected: hashText(before), publish: true }, AUTHOR);
  const text = before.replace('Published', 'Not published');
  const now = await studio.open({ source: 'own', file });
  const patches = [...patchBetween(before, text)];
  const asked = { file, revision: now.revision, on: hashText(before), base: hashText(before), patches, result: hashText(text), selection: null };
  await studio.keepDraft(asked, AUTHOR);
  await studio.save({ file, revision: (await studio.open({ source: 'own', file })).revision, expected: hashText(before), publish: false }, AUTHOR);
  const both = [[begun.file, begun.disk?.hash ?? ''] as const, [file, hashText(text)] as const];
  for (const [name, expected] of both) {
    const renamed = await studio.rename(name, expected, name === file ? 'out-two' : 'begun-two');
    const { removed } = await studio.remove(renamed.file, renamed.disk?.hash ?? null, AUTHOR);
    await studio.restore(removed, AUTHOR);
  }
}
