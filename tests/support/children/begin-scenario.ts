import { hashText } from '#core/results/hash.ts';
import { patchBetween } from '#core/studio/text-patch.ts';
import { choiceWith, documentWith, END } from '../scenarios.ts';
import { servicesFromArgs } from './services-from-args.ts';

/**
 * Begins scenarios in the studio, publishes one of them and writes on in it; then does more with both.
 *
 * Arguments: data folder, bundled folder, `open` (nothing is done), `begin` (nothing more), `rename` or `bin`.
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
    if (work === 'rename') await studio.rename(name, expected, name === file ? 'out-two' : 'begun-two');
    if (work === 'bin') await studio.restore((await studio.remove(name, expected, AUTHOR)).removed, AUTHOR);
  }
}
