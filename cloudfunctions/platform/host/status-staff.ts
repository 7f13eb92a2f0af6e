import type { StaffRefusals } from '../../../types/refusal/staff'

/** Of the people who work here. */
export const staff: Readonly<Record<keyof StaffRefusals, number>> = {
  'approval.another': 403,
  'approval.decided': 409,
  'approval.unknown': 404,
  'approval.waiting': 409,
  'csrf.wrong': 403,
  'owner.code': 403,
  'owner.exists': 409,
  'owner.off': 404,
  'owner.tooMany': 429,
  'role.beyond': 403,
  'role.lastOwner': 422,
  'role.stale': 409,
  'role.unknown': 404,
  'session.unknown': 404,
  'signIn.expired': 422,
  'signIn.refused': 403,
  'signIn.unknown': 422,
  'signIn.used': 409,
  'staff.bound': 409,
  'staff.codeExpired': 422,
  'staff.codeUsed': 409,
  'staff.codeWrong': 422,
  'staff.state': 409,
  'staff.unknown': 404,
}
