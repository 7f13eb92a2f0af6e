import type { ApplicationRecord, ApplicationState } from '../../../../types/record'
import type { Refusal } from '../../../../types/refusal'

/** What can happen to an application. `hold`: it is granted, and the card waits to be collected. */
export type ApplicationEvent = 'approve' | 'hold' | 'refuse' | 'withdraw' | 'collect'

/** Every state with what may happen in it and where that leads; what stands in no row is refused. */
export const applicationMoves: Readonly<
  Record<ApplicationState, Readonly<Partial<Record<ApplicationEvent, ApplicationState>>>>
> = {
  pending: { approve: 'active', hold: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: { collect: 'active' },
  active: {},
  refused: {},
  withdrawn: {},
  expired: {},
}

type Standing = Pick<ApplicationRecord, 'state' | 'since' | 'expiresAt'>

const ranOut = ({ state, expiresAt }: Standing, now: number): boolean =>
  state === 'pending' && expiresAt !== null && expiresAt <= now

/** The state at a moment: what nobody decided in time runs out by the clock alone. */
export const applicationState = (application: Standing, now: number): ApplicationState =>
  ranOut(application, now) ? 'expired' : application.state

/** Why something cannot happen to an application now, or null. */
export const applicationEventRefusal = (application: Standing, event: ApplicationEvent, now: number): Refusal | null => {
  const state = applicationState(application, now)
  if (applicationMoves[state][event]) return null
  const states = Object.entries(applicationMoves).flatMap(([name, moves]) => (moves[event] ? [name] : []))
  const since = ranOut(application, now) ? (application.expiresAt ?? application.since) : application.since
  return { code: 'application.state', state, since, event, rule: `an application that is ${states.join(' or ')}` }
}
