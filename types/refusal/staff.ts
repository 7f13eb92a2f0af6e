/** Refusals about the people who work here: their sign-in, their roles, their coming and going. */
export interface StaffRefusals {
  'csrf.wrong': { header: string; rule: string }
  'session.unknown': { session: string }
  'signIn.expired': { expiresAt: number; now: number }
  'signIn.refused': { rule: string }
  'signIn.unknown': { rule: string }
  'signIn.used': { rule: string }
}
