import type { RosterPreview } from '#core/contract/roster.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { Services } from '#main/services/services.ts';
import type { Imported } from '#main/services/roster/roster-work.ts';

/** A session of HR that nobody signed in for. */
export function hrSession({ sessions }: Services): Session {
  return sessions.openStaff({ id: '5a0c1c9e-0000-4000-8000-000000000000', role: 'hr' });
}

/** Hands a roster file over. */
export function handOver({ roster }: Services, session: Session, file: string | Buffer): { readonly draft: string } {
  return roster.stage(session, null, Buffer.from(file).toString('base64'));
}

/** Hands a roster file over and asks what it would change. */
export async function previewFile(
  services: Services,
  session: Session,
  file: string | Buffer,
  mapping: RosterPreview['mapping'] | null = null,
): Promise<{ readonly draft: string; readonly preview: RosterPreview }> {
  const { draft } = handOver(services, session, file);
  return { draft, preview: await services.roster.preview(session, draft, mapping) };
}

/** Imports a roster file as it stands. */
export async function importFile(
  services: Services,
  session: Session,
  file: string | Buffer,
  decisions: { readonly archiveLeavers?: boolean; readonly links?: { readonly person: string; readonly key: string }[] } = {},
): Promise<Imported['counts']> {
  const { draft, preview } = await previewFile(services, session, file);
  const { archiveLeavers = false, links = [] } = decisions;
  const fingerprint = preview.changes?.fingerprint ?? '';
  const request = { draft, mapping: preview.mapping, fingerprint, archiveLeavers, links };
  return (await services.roster.import(session, request)).counts;
}
