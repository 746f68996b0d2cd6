import type { ContractClient } from '#core/contract/client.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { StaffAccount } from '#core/contract/staff.ts';
import type { StaffRole } from '#core/policy/policy.ts';
import type { Services } from '#main/services/services.ts';

/** The passphrase of everybody on the staff of a test. */
export const PASSPHRASE = 'a walk in the long rain';

/** What they are called. */
export const STAFF_NAMES: Readonly<Record<StaffRole, string>> = { hr: 'Hanna', manager: 'Mara', trainer: 'Theo' };

/** The account of a role, made where there is none; HR is always there first. */
export async function staffAccount({ access: { staff } }: Services, role: StaffRole): Promise<StaffAccount> {
  if (!(await staff.isSetUp())) await staff.setUp(STAFF_NAMES.hr, PASSPHRASE);
  const there = (await staff.list()).find(({ name }) => name === STAFF_NAMES[role]);
  return there ?? staff.add({ name: STAFF_NAMES[role], role, passphrase: PASSPHRASE });
}

/** A session of somebody with that role, opened as over the contract. */
export async function openStaff(services: Services, client: ContractClient, role: StaffRole): Promise<Session> {
  const { name } = await staffAccount(services, role);
  return client.session.open({ role: 'staff', name, passphrase: PASSPHRASE });
}
