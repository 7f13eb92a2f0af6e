export interface Signed {
  method: 'POST'
  path: string
  headers: Record<string, string>
  body: string
}

const text = new TextEncoder()

const hex = (bytes: ArrayBuffer | Uint8Array): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** New for every request, repeats of an order included. */
const newNonce = (): string => hex(crypto.getRandomValues(new Uint8Array(16)))

/**
 * Signs as a till does: HMAC-SHA256 over method, path, timestamp, nonce and body, a line each, under the till's key,
 * which is used as the text it is written in.
 */
export const sign = async (
  till: { id: string; key: string },
  path: string,
  body: string,
  wallNow: number,
): Promise<Signed> => {
  const [timestamp, nonce] = [String(wallNow), newNonce()]
  const key = await crypto.subtle.importKey('raw', text.encode(till.key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const signature = await crypto.subtle.sign(
    'HMAC',
    key,
    text.encode(['POST', path, timestamp, nonce, body].join('\n')),
  )
  const headers = {
    'content-type': 'application/json',
    'x-huiji-till': till.id,
    'x-huiji-timestamp': timestamp,
    'x-huiji-nonce': nonce,
    'x-huiji-signature': hex(signature),
  }
  return { method: 'POST', path, headers, body }
}
