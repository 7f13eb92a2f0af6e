/** Checks a request's v2 signature as the cloud does: rebuilt from what arrived, under the secret both sides know. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Parts the SDK adds after it has signed. */
const UNSIGNED = new Set(['authorization', 'sessionToken', 'sdk_version'])
const SIGNED_HEADERS = ['user-agent', 'x-tcb-source']

export interface Secret {
  secretId: string
  secretKey: string
}

/** Null when the signature holds; else what is wrong with it. */
export function signatureFault(
  secret: Secret, body: Record<string, unknown>, headers: IncomingHttpHeaders, nowMs: number,
): string | null {
  const given = new URLSearchParams(String(body.authorization ?? '').replaceAll('+', '%2B'))
  if (given.get('q-sign-algorithm') !== 'sha1') return 'no signature'
  if (given.get('q-ak') !== secret.secretId) return 'unknown secret id'
  const time = given.get('q-sign-time') ?? ''
  const [start = NaN, end = NaN] = time.split(';').map(Number)
  if (!(start <= nowMs / 1000 && nowMs / 1000 <= end)) return 'the signature has expired'
  if (given.get('q-key-time') !== time) return 'key time and sign time differ'
  const wanted = signatureOf(secret.secretKey, time, body, headers)
  const sent = given.get('q-signature') ?? ''
  const same = sent.length === wanted.length && timingSafeEqual(Buffer.from(sent), Buffer.from(wanted))
  return same ? null : 'the signature does not match'
}

function signatureOf(
  secretKey: string, time: string, body: Record<string, unknown>, headers: IncomingHttpHeaders,
): string {
  const signed = Object.fromEntries(Object.entries(body).filter(([name]) => !UNSIGNED.has(name)))
  const carried = Object.fromEntries(SIGNED_HEADERS.map((name) => [name, headers[name] ?? '']))
  const format = ['post', '/admin', listed(signed), listed(carried), ''].join('\n')
  const digest = createHash('sha1').update(format).digest('hex')
  const signKey = createHmac('sha1', secretKey).update(time).digest('hex')
  return createHmac('sha1', signKey).update(['sha1', time, digest, ''].join('\n')).digest('hex')
}

function listed(parts: Record<string, unknown>): string {
  return Object.keys(parts).sort().map((name) => {
    const value = parts[name] ?? ''
    return `${encoded(name.toLowerCase())}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`
  }).join('&')
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
