import { CODE_STEP_SECONDS, codeDigits, codeSecondsLeft, codeStep, codeText } from '../core/member'
import type { CodeView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MemberRecord } from '../../types/record'

/** The code a member shows at the till now, and how long until the next. */
export const viewCode = (world: World, member: MemberRecord): CodeView => {
  const now = world.clock.now()
  const digits = codeDigits(world.keys.sign('memberCode', codeText(member._id, codeStep(now))))
  return {
    code: member.cardNumber + digits,
    cardNumber: member.cardNumber,
    stepSeconds: CODE_STEP_SECONDS,
    secondsLeft: codeSecondsLeft(now),
  }
}
