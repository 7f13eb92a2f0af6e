/**
 * The package leaves some promises unsettled when the transport fails and raises an unhandled rejection, which ends the
 * process. Its one sending function is therefore wrapped: a failure becomes an answer with a code, like any other.
 */
import Request from 'tcb-admin-node/src/utils/dbRequest'

export const TRANSPORT_ERROR = 'TRANSPORT_ERROR'

/** Marks the function itself, so that a second load of this file does not wrap it again. */
const CALM = Symbol.for('huiji.calm')

interface Send {
  (this: unknown, action: string, data?: object): Promise<unknown>
  [CALM]?: true
}

export function calmTransport(): void {
  const send = Request.prototype.send as Send
  if (send[CALM]) return
  const calm: Send = async function (action, data) {
    try {
      const answer = await send.call(this, action, data)
      if (typeof answer === 'object' && answer !== null) return answer
      return { code: TRANSPORT_ERROR, message: `${action} was answered with something that is no JSON object` }
    } catch (error) {
      const words = error instanceof Error ? error.message : 'unknown'
      return { code: TRANSPORT_ERROR, message: `${action} failed: ${words}` }
    }
  }
  calm[CALM] = true
  Request.prototype.send = calm
}
