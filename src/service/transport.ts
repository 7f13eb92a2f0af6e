/** Calls a door over HTTP. WeChat's way of the same call is in transport.weapp.ts. */
import type { Call } from '../../types/contract'
import { online } from './device'
import { fault, offline, readAnswer } from './reply'
import type { Reply } from './reply'
import { loseIdentity, settleIdentity } from './session'

const TIMEOUT_MS = 10_000

async function post(door: string, call: Call, token: string | null, signal: AbortSignal): Promise<Reply<unknown>> {
  const response = await fetch(`/call/${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(call),
    signal,
  })
  const body: unknown = await response.json().catch(() => null)
  return readAnswer(body)
}

function unknownCaller(reply: Reply<unknown>): boolean {
  return !reply.ok && 'refusal' in reply && reply.refusal.code === 'identity.required'
}

/** A token the host no longer knows (its data was made anew) is given up and asked for once more. */
export async function send(door: string, call: Call): Promise<Reply<unknown>> {
  const token = await settleIdentity()
  const reply = await attempt(door, call, token)
  if (!token || !unknownCaller(reply)) return reply
  loseIdentity()
  return attempt(door, call, await settleIdentity())
}

async function attempt(door: string, call: Call, token: string | null): Promise<Reply<unknown>> {
  const cut = new AbortController()
  const timer = setTimeout(() => {
    cut.abort()
  }, TIMEOUT_MS)
  try {
    return await post(door, call, token, cut.signal)
  } catch {
    // An abort means that the line was open and we did not answer in time; anything else is the line itself.
    return cut.signal.aborted && online() ? fault(null) : offline
  } finally {
    clearTimeout(timer)
  }
}
