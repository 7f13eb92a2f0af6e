import { randomUUID } from 'node:crypto'
import { signRequest } from '../../cloudfunctions/platform/signature'

export interface Till {
  id: string
  key: string
  store: string
}

/** What a till hears. */
export interface Heard {
  status: number
  body: { ok: boolean; value?: { wallets: { wallet: string; points: number; balance: number; debt: number }[] }; refusal?: { code: string } }
}

/** The demo's tills with their keys, as the desk shows them. */
export const tillsOf = async (url: string): Promise<Till[]> => {
  const state = (await (await fetch(`${url}/desk/api/state`)).json()) as { value: { tills: Till[] } }
  return state.value.tills
}

/** Posts as a till does: signed, with a nonce of its own. */
export const post = async (url: string, till: Till, path: string, content: object): Promise<Heard> => {
  const parts = { method: 'POST', path, timestamp: String(Date.now()), nonce: randomUUID(), body: JSON.stringify(content) }
  const headers = {
    'content-type': 'application/json',
    'x-huiji-till': till.id,
    'x-huiji-timestamp': parts.timestamp,
    'x-huiji-nonce': parts.nonce,
    'x-huiji-signature': signRequest(till.key, parts),
  }
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: parts.body })
  return { status: response.status, body: (await response.json()) as Heard['body'] }
}
