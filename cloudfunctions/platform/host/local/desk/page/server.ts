import type { Answer, JobReport, JobView } from '../../../../../../types/contract'
import type { Brand, Tier, Wallet } from '../../../../../../types/programme'
import type { PaymentState } from '../../../../../../types/record'
import type { DeskMessage, DeskPermits } from '../../outbox-routes'
import type { DemoPerson, Printed } from '../../parts'

export type { DeskMessage, DeskPermits }

export interface ClockState {
  now: number
  offsetMs: number
  zone: string
}

export interface DeskState extends Printed {
  brand: Brand
  wallets: Wallet[]
  tiers: Tier[]
  people: Omit<DemoPerson, 'openid'>[]
  clock: ClockState
}

/** How far the demo's clock and the server's real one are from this browser's, in milliseconds. */
export interface Drift {
  demoMs: number
  wallMs: number
}

export const driftOf = ({ now, offsetMs }: ClockState): Drift => {
  const demoMs = now - Date.now()
  return { demoMs, wallMs: demoMs - offsetMs }
}

const ask = async <T>(path: string, body?: object): Promise<Answer<T>> => {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(path, body ? post : {})
  return (await response.json()) as Answer<T>
}

export const readState = (): Promise<Answer<DeskState>> => ask('/desk/api/state')

export const advance = (step: { advanceMs: number } | { advanceDays: number }): Promise<Answer<ClockState>> =>
  ask('/desk/api/clock', step)

/** All that are due, or the one that is named. */
export const runJobs = (job?: string): Promise<Answer<{ reports: JobReport[] }>> => ask('/desk/api/jobs', { job })

export const readJobs = (): Promise<Answer<{ jobs: JobView[] }>> => ask('/desk/api/jobs')

export interface DeskPayment {
  payment: string
  title: string
  amountFen: number
  state: PaymentState
  askedAt: number
}

export type PayerDeed = 'approve' | 'approveSilently' | 'delay' | 'refuse' | 'notify'

export const readPayments = (): Promise<Answer<{ rows: DeskPayment[] }>> => ask('/desk/api/payments')

export const decidePayment = (payment: string, deed: PayerDeed): Promise<Answer<unknown>> => ask('/desk/api/payments', { payment, deed })

/** Newest first, some at a time. */
export const readOutbox = (after?: string): Promise<Answer<{ rows: DeskMessage[]; next: string | null }>> =>
  ask(`/desk/api/outbox${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`)

export const readPermits = (): Promise<Answer<{ people: DeskPermits[] }>> => ask('/desk/api/outbox/permits')

export const forgetChoices = (person: string): Promise<Answer<unknown>> => ask('/desk/api/outbox/permits', { person })
