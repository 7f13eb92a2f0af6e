import type { ConciergeRecord, ConciergeState, ConciergeStep } from '../../../types/record'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'

/** What may follow what; every pair that is not here is refused. Drawn in docs/engineers.md. */
const moves: Readonly<Record<ConciergeState, Partial<Record<ConciergeStep, ConciergeState>>>> = {
  asked: { take: 'taken', decline: 'declined' },
  taken: { finish: 'done', decline: 'declined' },
  done: {},
  declined: {},
}

export const conciergeStates = Object.keys(moves) as ConciergeState[]
export const conciergeSteps: readonly ConciergeStep[] = ['take', 'finish', 'decline']

/** The state after a step. Refuses `concierge.state` with the state and since when. */
export const conciergeStepped = ({ state, at, steps }: Pick<ConciergeRecord, 'state' | 'at' | 'steps'>, step: ConciergeStep): Result<ConciergeState> => {
  const next = moves[state][step]
  return next ? ok(next) : refuse({ code: 'concierge.state', state, step, since: steps.at(-1)?.at ?? at })
}

/** Nothing follows any more. */
export const conciergeOver = (state: ConciergeState): boolean => Object.keys(moves[state]).length === 0
