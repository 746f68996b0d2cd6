import type { Page } from '@playwright/test';
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
  if (there !== undefined) return there;
  const first = 'as it was handed over';
  const { id } = await staff.add({ name: STAFF_NAMES[role], role, passphrase: first });
  await staff.changePassphrase(id, first, PASSPHRASE);
  return staff.get(id);
}

/** A session of somebody with that role, opened as over the contract. */
export async function openStaff(services: Services, client: ContractClient, role: StaffRole): Promise<Session> {
  const { name } = await staffAccount(services, role);
  return client.session.open({ role: 'staff', name, passphrase: PASSPHRASE });
}

/** Makes the first account on the screen that asks for it, and is in the staff area then. */
export async function setUpStaff(page: Page): Promise<void> {
  await page.getByLabel('Name').fill(STAFF_NAMES.hr);
  await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('New passphrase, again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('link', { name: 'Sign out' }).waitFor();
}

/** From a screen of the players into the staff area. */
export async function enterStaffArea(page: Page, name: string = STAFF_NAMES.hr, passphrase: string = PASSPHRASE): Promise<void> {
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Sign out' }).waitFor();
}

/** From anywhere in the staff area to one of its pages, by the navigation of a wide window. */
export async function openArea(page: Page, group: string, area: string): Promise<void> {
  const pages = page.getByRole('navigation', { name: group, exact: true });
  const link = pages.getByRole('link', { name: area, exact: true });
  // The group one is in already is no link.
  if (!(await pages.isVisible())) {
    await page.getByRole('navigation', { name: 'Staff areas' }).getByRole('link', { name: group, exact: true }).click();
    // A group opens on its first page: to ask for that once more would take the focus from its title.
    if ((await link.getAttribute('aria-current')) !== null) return;
  }
  await link.click();
}
