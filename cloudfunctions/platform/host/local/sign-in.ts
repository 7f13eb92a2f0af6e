import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '../../../../types/caller'
import type { Keyring } from '../../../../types/port/world'

/** A demo sign-in: the WeChat identity that was chosen, signed so that nobody can choose by writing one down. */
export const tokenFor = (keys: Keyring, openid: string): string =>
  `${Buffer.from(openid, 'utf8').toString('base64url')}.${keys.sign('session', openid)}`

/** Who sends this `Authorization` header; anything but a token of ours is nobody. */
export const callerOf = (keys: Keyring, authorization: string | undefined): Caller => {
  const [, name, signature] = /^Bearer ([\w-]{1,200})\.([0-9a-f]{64})$/.exec(authorization ?? '') ?? []
  if (!name || !signature) return { kind: 'nobody' }
  const openid = Buffer.from(name, 'base64url').toString('utf8')
  const expected = Buffer.from(keys.sign('session', openid))
  return timingSafeEqual(expected, Buffer.from(signature)) ? { kind: 'wechat', openid } : { kind: 'nobody' }
}
