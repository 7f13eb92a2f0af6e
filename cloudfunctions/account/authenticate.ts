import type { PushRequest } from '../../types/caller'
import type { Result } from '../../types/result'
import { refuse } from '../platform/host/answer'
import { sameSignature, signPush } from '../platform/signature'

/** How old a push may be; WeChat repeats one for some seconds. */
export const WINDOW_MS = 300_000

const shapes = { signature: /^[0-9a-f]{40}$/, timestamp: /^\d{1,12}$/, nonce: /^[\w-]{1,64}$/ }
const rules = { signature: '40 hexadecimal digits', timestamp: 'epoch seconds', nonce: 'up to 64 letters and digits' }

/**
 * Whether WeChat sent it, as far as its signature says. Refuses `signature.missing` (with the parameter), `signature.stale`,
 * `signature.wrong`. The clock here is the real one.
 */
export const authenticPush = ({ token, query }: PushRequest, wallNow: number): Result<{ nonce: string }> => {
  for (const part of ['signature', 'timestamp', 'nonce'] as const) {
    if (!shapes[part].test(query[part] ?? '')) return refuse({ code: 'signature.missing', header: part, rule: rules[part] })
  }
  const { signature = '', timestamp = '', nonce = '' } = query
  const sentAt = Number(timestamp) * 1000
  if (Math.abs(sentAt - wallNow) > WINDOW_MS) {
    return refuse({ code: 'signature.stale', timestamp: sentAt, now: wallNow, windowMs: WINDOW_MS })
  }
  return sameSignature(signPush(token, timestamp, nonce), signature)
    ? { ok: true, value: { nonce: `${timestamp}.${nonce}` } }
    : refuse({ code: 'signature.wrong', rule: "the SHA-1 over the account's token, timestamp and nonce" })
}
