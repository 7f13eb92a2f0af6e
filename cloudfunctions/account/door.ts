import type { TextReply } from '../../types/caller'
import type { PushDoor } from '../../types/door'
import { claimPush, hearFollow } from '../flow/hear-follow'
import { refuse } from '../platform/host/answer'
import { refusedText } from '../platform/host/text-reply'
import { authenticPush, WINDOW_MS } from './authenticate'
import { followIn, readPush } from './message'

/** What WeChat must hear, or it says the same again. */
const HEARD: TextReply = { status: 200, text: 'success' }
/** WeChat's own messages are some hundred bytes, and texts of people 2,048 at most. */
export const PUSH_BYTES = 16_384

/**
 * What WeChat tells an official account. GET is the test that WeChat makes when the address is entered; POST a message, of
 * which those that tell who follows the account are taken in and all others heard without effect. Refuses what
 * `authenticPush` does, `body.tooLarge`, `body.malformed`, and `nonce.reused` for another message under a used signature.
 */
export const accountDoor: PushDoor = async (world, request, wallNow) => {
  const { method, query, body } = request
  if (method !== 'GET' && method !== 'POST') return refusedText(refuse({ code: 'request.unknown', method, path: '/account' }))
  const bytes = Buffer.byteLength(body)
  if (bytes > PUSH_BYTES) return refusedText(refuse({ code: 'body.tooLarge', bytes, limitBytes: PUSH_BYTES }))
  const authentic = authenticPush(request, wallNow)
  if (!authentic.ok) return refusedText(authentic)
  if (method === 'GET') return { status: 200, text: (query['echostr'] ?? '').slice(0, 128) }
  if (!/^\s*<xml>[\s\S]*<\/xml>\s*$/.test(body)) return refusedText(refuse({ code: 'body.malformed', rule: "WeChat's XML in plain mode" }))
  const fields = readPush(body)
  if (fields?.has('Encrypt')) return refusedText(refuse({ code: 'body.malformed', rule: 'plain mode: set the account to send messages unencrypted' }))
  const follow = fields && followIn(fields)
  if (!follow) return HEARD
  const claimed = await claimPush(world, authentic.value.nonce, body, wallNow + 2 * WINDOW_MS)
  if (!claimed.ok) return refusedText(claimed)
  await hearFollow(world, follow)
  return HEARD
}
