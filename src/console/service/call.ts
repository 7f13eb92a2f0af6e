/** Asks the staff's door. */
import type { StaffContract } from '../../../types/contract'
import { fault, offline, readAnswer } from '../../service/reply'
import type { Reply } from '../../service/reply'
import { csrf, CSRF_HEADER } from './session'

/** A dry run goes on for eight seconds a call. */
const TIMEOUT_MS = 20_000

/** The actions that the contract names; its index signature would let any string through. */
export type StaffAction = keyof {
  [A in keyof StaffContract as string extends A ? never : number extends A ? never : A]: true
} &
  string

type Named<A extends StaffAction> = StaffContract[A] extends { input: infer I; output: infer O } ? { input: I; output: O } : never
export type Input<A extends StaffAction> = Named<A>['input']
export type Output<A extends StaffAction> = Named<A>['output']

/** Every write brings a `reference` that was made before the first try. */
export async function call<A extends StaffAction>(action: A, data: Input<A>, reference?: string): Promise<Reply<Output<A>>> {
  const cut = AbortSignal.timeout(TIMEOUT_MS)
  const headers = { 'content-type': 'application/json', [CSRF_HEADER]: csrf() }
  const body = JSON.stringify({ action, data, ...(reference ? { reference } : {}) })
  try {
    const response = await fetch('/console/call/staff', { method: 'POST', headers, body, signal: cut })
    // The door's schema is checked against the same contract when it is built, so its answer has this shape.
    return readAnswer(await response.json().catch(() => null)) as Reply<Output<A>>
  } catch {
    return cut.aborted && navigator.onLine ? fault(null) : offline
  }
}
