import { implement, type Router } from '@orpc/server';
import { agreementCalls } from '#core/contract/calls/agreement.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { Caller } from '../../agreement/agreement.ts';
import type { Services } from '../../services.ts';
import type { CallerContext } from '../caller-context.ts';
import { staffOf } from '../who-calls.ts';

export function agreementAnswers({ access, agreement }: Services): Router<typeof agreementCalls, CallerContext> {
  const os = implement(agreementCalls).$context<CallerContext>();
  const callerOf = async (session: Session | null): Promise<Caller> => {
    const { id: staff, name, role } = await access.staff.get(staffOf(session));
    return { staff, name, role };
  };
  return os.router({
    list: os.list.handler(async ({ context }) => agreement.list(await callerOf(context.session))),
    graders: os.graders.handler(({ input }) => agreement.graders(input.file)),
    ask: os.ask.handler(async ({ input: { file, graders }, context }) =>
      agreement.ask(await callerOf(context.session), file, graders),
    ),
    sheet: os.sheet.handler(async ({ input, context }) => agreement.sheet(await callerOf(context.session), input.check)),
    grade: os.grade.handler(async ({ input: { check, ...given }, context }) =>
      agreement.grade(await callerOf(context.session), check, given),
    ),
    handIn: os.handIn.handler(async ({ input, context }) => agreement.handIn(await callerOf(context.session), input.check)),
    end: os.end.handler(async ({ input, context }) => agreement.end(await callerOf(context.session), input.check)),
    withdraw: os.withdraw.handler(async ({ input, context }) =>
      agreement.withdraw(await callerOf(context.session), input.check),
    ),
    result: os.result.handler(async ({ input, context }) => agreement.result(await callerOf(context.session), input.check)),
    standing: os.standing.handler(({ input }) => agreement.standing(input.file)),
  });
}
