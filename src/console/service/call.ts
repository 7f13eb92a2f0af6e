/** Asks the doors that the console's session opens: the staff's, the office's, and the one of files. */
import type { ImportContract, OfficeContract, StaffContract } from '../../../types/contract'
import { fault, offline, readAnswer } from '../../service/reply'
import type { Reply } from '../../service/reply'
import { csrf, CSRF_HEADER } from './session'

/** A dry run goes on for eight seconds a call; a picture of 2 MB takes a slow line longer. */
const TIMEOUT_MS = 20_000
const LONG_TIMEOUT_MS = 90_000
/** The cloud's HTTP service hands a function 100 KB of what calls itself text, and 6 MB of anything else. */
const TEXT_AT_MOST = 60_000

/** The actions that a contract names; its index signature would let any string through. */
type Actions<C> = { [A in keyof C as string extends A ? never : number extends A ? never : A]: C[A] }
type Known = Actions<StaffContract> & Actions<OfficeContract> & Actions<ImportContract>

type Taken<T> = T extends { input: infer I } ? I : never
type Given<T> = T extends { output: infer O } ? O : never
export type Input<A extends keyof Known> = Taken<Known[A]>
export type Output<A extends keyof Known> = Given<Known[A]>

async function post(door: string, action: string, data: unknown, reference?: string, store?: string): Promise<Reply<unknown>> {
  const body = JSON.stringify({ action, data, ...(reference ? { reference } : {}), ...(store ? { store } : {}) })
  const long = body.length > TEXT_AT_MOST
  const cut = AbortSignal.timeout(long ? LONG_TIMEOUT_MS : TIMEOUT_MS)
  const headers = { 'content-type': long ? 'application/octet-stream' : 'application/json', [CSRF_HEADER]: csrf() }
  try {
    const response = await fetch(`/console/call/${door}`, { method: 'POST', headers, body, signal: cut })
    return readAnswer(await response.json().catch(() => null))
  } catch {
    return cut.aborted && navigator.onLine ? fault(null) : offline
  }
}

/** Every write brings a `reference` that was made before the first try. `store`: the one acted for; left out: one's own. */
type Calling<C> = <A extends keyof Actions<C> & keyof Known>(action: A, data: Input<A>, reference?: string, store?: string) => Promise<Reply<Output<A>>>

// The schemas of a door are checked against the same contract when it is built, so its answers have these shapes.
const calling = <C>(door: string): Calling<C> => (action, data, reference, store) =>
  post(door, action, data, reference, store) as Promise<Reply<Output<typeof action>>>

export const call: Calling<StaffContract> = calling<StaffContract>('staff')
export const callOffice: Calling<OfficeContract> = calling<OfficeContract>('office')
export const callImport: Calling<ImportContract> = calling<ImportContract>('import')
