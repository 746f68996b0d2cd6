import type { SettingsPatch } from '#core/contract/settings.ts';
import { TestPlayer } from './play-attempt.ts';
import { bundledText } from './bundled.ts';
import { routeTo } from './routes.ts';
import { PIN } from './pin.ts';
import { TestHouse } from './services.ts';
import { staffAccount } from './staff.ts';

/** A data folder of an organisation at work, and who is in it. */
export interface PlayedHouse {
  readonly house: TestHouse;
  /** The title of what was played. */
  readonly title: string;
  /** Ana Lima's id. */
  readonly ana: string;
  /** Her attempts for the record, the earlier one first. */
  readonly attempts: readonly string[];
  /** Where she contested the grade of the later one. */
  readonly contest: string | null;
}

interface Furniture {
  readonly settings?: SettingsPatch;
  /** Whether she contests a grade. */
  readonly contested?: boolean;
}

/**
 * Ana Lima has played “The missing dressing” twice for the record and once in practice, has written about it and
 * thanked Ben Ode, who is archived; her PIN is that of every test; Hanna is HR. Nothing of it is open any more.
 */
export async function playedHouse({ settings = {}, contested = false }: Furniture = {}): Promise<PlayedHouse> {
  const house = await TestHouse.build([JSON.parse(bundledText('missing-dressing'))]);
  const services = await house.open();
  await services.settings.set(settings);
  await staffAccount(services, 'hr');
  const { id: ana } = await services.people.add('Ana Lima');
  const { id: ben } = await services.people.add('Ben Ode');
  await services.access.pins.choose(ana, PIN, null);
  const { scenario, turns } = routeTo('missing-dressing', 'C');
  const play = async (mode: 'practice' | 'assessed'): Promise<string> => {
    const detail = await services.attempts.start(ana, { scenario: scenario.id, timerFactor: 1, mode, variant: null });
    await new TestPlayer(services.attempts, ana, detail).play(turns.map(({ choice }) => choice).join(','));
    house.clock.advance(60_000);
    return detail.attempt;
  };
  const attempts = [await play('assessed'), await play('assessed')] as const;
  await play('practice');
  const about = { type: 'attempt', attempt: attempts[0] } as const;
  await services.reflections.write(ana, { about, text: 'I could have asked where she was.', shared: false, commitment: 'Ask first' });
  await services.kudos.send(ana, ben, 'Thank you for the umbrella.');
  const contest = contested ? await services.contests.open(ana, attempts[1], 'She told me twice that she was in a hurry.') : null;
  await services.close();
  house.inDatabase((driver) => {
    driver.run("UPDATE person SET archived_at = '2026-01-05T09:00:00.000Z' WHERE id = @ben", { ben });
  });
  return { house, title: scenario.title, ana, attempts, contest: contest?.id ?? null };
}
