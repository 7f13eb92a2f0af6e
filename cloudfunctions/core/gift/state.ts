import type { Result } from '../../../types/result'
import type { ExchangeRecord, ExchangeState, ExchangeStep } from '../../../types/record'
import { ok, refuse } from '../kernel'

/** What may follow what; every pair that is not here is refused. Drawn in docs/engineers.md. */
const moves: Readonly<Record<ExchangeState, Partial<Record<ExchangeStep, ExchangeState>>>> = {
  unpaid: { pay: 'reserved', release: 'cancelled', cancel: 'cancelled' },
  reserved: { prepare: 'ready', send: 'sent', cancel: 'cancelled' },
  ready: { collect: 'collected', lapse: 'overdue', cancel: 'cancelled' },
  collected: {},
  sent: { deliver: 'delivered' },
  delivered: {},
  overdue: {},
  cancelled: {},
}

export const exchangeStates = Object.keys(moves) as ExchangeState[]
export const exchangeSteps: readonly ExchangeStep[] = ['pay', 'prepare', 'collect', 'send', 'deliver', 'lapse', 'release', 'cancel']

/** Steps that only one way of reaching the member knows. */
const ways: Partial<Record<ExchangeStep, ExchangeRecord['way']['kind']>> = {
  prepare: 'pickUp',
  collect: 'pickUp',
  lapse: 'pickUp',
  send: 'delivery',
  deliver: 'delivery',
}

type Standing = Pick<ExchangeRecord, 'state' | 'way' | 'at' | 'steps' | 'store' | 'atOnce'>

/** The state after a step; what lies in its store is ready as soon as it is paid. Refuses `exchange.state` with the state, since when and where. */
export const stepped = (exchange: Standing, step: ExchangeStep): Result<ExchangeState> => {
  const fits = ways[step] === undefined || ways[step] === exchange.way.kind
  const next = fits ? moves[exchange.state][step] : undefined
  if (next !== undefined) return ok(step === 'pay' && exchange.atOnce === true ? 'ready' : next)
  const last = exchange.steps.at(-1)
  const [at, store] = [last?.at ?? exchange.at, last ? last.store : exchange.store]
  return refuse({ code: 'exchange.state', state: exchange.state, event: step, at, store })
}

/** Over: nothing follows any more. */
export const isOver = (state: ExchangeState): boolean => Object.keys(moves[state]).length === 0

/** Its piece is back on the shelf. */
export const isBack = (state: ExchangeState): boolean => state === 'overdue' || state === 'cancelled'
