import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Policy, StaffRole } from '#core/policy/policy.ts';
import { useText } from '../messages/text.tsx';
import { Fact, Section } from '../privacy/paper-parts.tsx';

/** A policy in plain words: every key of it, and what holds whatever it says. */
export function PolicyText({ policy }: { readonly policy: Policy }) {
  return (
    <>
      <Seen policy={policy} />
      <Leaving policy={policy} />
      <Kept policy={policy} />
      <SigningIn policy={policy} />
      <Always />
      <Rights />
    </>
  );
}

interface PartProps {
  readonly policy: Policy;
}

function Seen({ policy: { see, groupMinimum } }: PartProps) {
  const { t } = useText();
  const intl = useIntl();
  const seenBy = (roles: readonly StaffRole[]): string =>
    t('policy.seen-by', {
      roles: intl.formatList([t('policy.the-player'), ...roles.map((role) => t(`policy.role-${role}`))]),
    });
  return (
    <Part title={t('policy.see')}>
      <Fact what={t('policy.see-completion')}>{seenBy(see.completion)}</Fact>
      <Fact what={t('policy.see-grades')}>{seenBy(see.grades)}</Fact>
      <Fact what={t('policy.see-choices')}>{seenBy(see.choices)}</Fact>
      <Fact what={t('policy.see-practice')}>{t('policy.practice-own')}</Fact>
      <Fact what={t('policy.see-words')}>{t('policy.words-own')}</Fact>
      <Fact what={t('policy.see-contested')}>{t('policy.contested')}</Fact>
      <Fact what={t('policy.see-others')}>{t('policy.groups', { least: groupMinimum })}</Fact>
    </Part>
  );
}

function Leaving({ policy: { leave } }: PartProps) {
  const { t } = useText();
  const word = (leaves: boolean): string => t(leaves ? 'policy.leaves' : 'policy.stays');
  return (
    <Part title={t('policy.leave')}>
      <Fact what={t('policy.leave-results')}>{t('policy.exports')}</Fact>
      <Fact what={t('policy.leave-names')}>{t('policy.pseudonyms')}</Fact>
      <Fact what={t('policy.leave-times')}>{word(leave.times)}</Fact>
      <Fact what={t('policy.leave-accommodations')}>{word(leave.accommodations)}</Fact>
    </Part>
  );
}

function Kept({ policy: { retention } }: PartProps) {
  const { t } = useText();
  const { attempts, leavers } = retention;
  return (
    <Part title={t('policy.keep')}>
      <Fact what={t('policy.keep-attempts')}>
        {attempts === null ? t('policy.attempts-kept') : t('policy.attempts-removed', { months: attempts })}
      </Fact>
      <Fact what={t('policy.keep-leavers')}>
        {leavers === null ? t('policy.leavers-kept') : t('policy.leavers-erased', { months: leavers })}
      </Fact>
    </Part>
  );
}

function SigningIn({ policy: { players, staff } }: PartProps) {
  const { t } = useText();
  return (
    <Part title={t('policy.sign-in')}>
      <Fact what={t('policy.names')}>{t(`policy.names-${players.names}`)}</Fact>
      <Fact what={t('policy.assessed')}>{t(`policy.assessed-${players.assessed}`)}</Fact>
      <Fact what={t('policy.pin')}>{t('policy.pin-digits', { digits: players.pinDigits })}</Fact>
      <Fact what={t('policy.idle')}>
        {players.idleMinutes === 0 ? t('policy.never-idle') : t('policy.idle-minutes', { minutes: players.idleMinutes })}
      </Fact>
      <Fact what={t('policy.staff')}>
        {t('policy.staff-rules', { characters: staff.passphraseCharacters, minutes: staff.idleMinutes })}
      </Fact>
    </Part>
  );
}

/** Whatever a policy file says. */
function Always() {
  const { t } = useText();
  return (
    <Points title={t('policy.always')}>
      <li>{t('policy.always-practice')}</li>
      <li>{t('policy.always-words')}</li>
      <li>{t('policy.always-same')}</li>
      <li>{t('policy.always-asked')}</li>
      <li>{t('policy.always-rules')}</li>
    </Points>
  );
}

function Rights() {
  const { t } = useText();
  return (
    <Points title={t('policy.rights')}>
      <li>{t('policy.right-access')}</li>
      <li>{t('policy.right-contest')}</li>
      <li>{t('policy.right-erasure')}</li>
    </Points>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Section title={title}>
      <dl className="paper-facts">{children}</dl>
    </Section>
  );
}

function Points({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Section title={title}>
      <ul className="points">{children}</ul>
    </Section>
  );
}
