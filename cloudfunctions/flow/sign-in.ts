import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { SessionRecord, SignInRecord } from '../../types/record'
import type { Result } from '../../types/result'

export const SIGN_IN_MS = 3 * 60_000
export const SESSION_MS = 12 * 3_600_000
const PLACE_CHARACTERS = 120

/** What a QR code of the console says, all of it signed: nothing is kept until somebody answers it. */
export interface SignInAsked {
  id: string
  secretDigest: string
  expiresAt: number
  place: string
  /** Two digits that page and phone both show. */
  digits: string
}

/** Makes a code for the browser that holds `secret`; whoever sees the code alone cannot sign in by it. */
export const askSignIn = (world: World, { secret, place }: { secret: string; place: string }): { code: string; digits: string; expiresAt: number } => {
  const expiresAt = world.clock.now() + SIGN_IN_MS
  const said = [expiresAt.toString(36), world.keys.digest(secret), Buffer.from(place.slice(0, PLACE_CHARACTERS)).toString('base64url')].join('.')
  const code = `${said}.${world.keys.sign('session', `ask:${said}`)}`
  return { code, digits: digitsOf(world, code), expiresAt }
}

const digitsOf = (world: World, code: string): string => String((parseInt(world.keys.digest(code).slice(0, 8), 16) % 90) + 10)

/** Reads a code. Refuses `signIn.unknown` and `signIn.expired`. */
export const readSignIn = (world: World, code: string): Result<SignInAsked> => {
  const [, said, until, secretDigest, place, signature] = /^(([0-9a-z]{1,12})\.([0-9a-f]{64})\.([\w-]{0,500}))\.([0-9a-f]{64})$/.exec(code) ?? []
  if (!said || !until || !secretDigest || world.keys.sign('session', `ask:${said}`) !== signature) {
    return refuse({ code: 'signIn.unknown', rule: 'the code of a sign-in page of this chain' })
  }
  const [expiresAt, now] = [parseInt(until, 36), world.clock.now()]
  if (expiresAt <= now) return refuse({ code: 'signIn.expired', expiresAt, now })
  const id = world.keys.digest(code)
  return ok({ id, secretDigest, expiresAt, place: Buffer.from(place ?? '', 'base64url').toString('utf8'), digits: digitsOf(world, code) })
}

const used = () => refuse({ code: 'signIn.used', rule: 'a code that nobody has answered yet' })

/** Where a code would sign in. Refuses what `readSignIn` does and `signIn.used`. */
export const lookSignIn = async (world: World, code: string): Promise<Result<SignInAsked>> => {
  const asked = readSignIn(world, code)
  if (!asked.ok) return asked
  return (await world.store.get<SignInRecord>('signIn', asked.value.id)) ? used() : asked
}

export interface AnswerSignIn {
  code: string
  approve: boolean
  staff: string
  reference: string
}

/** Answers a code once; a repeat under its reference hears the same. Refuses what `lookSignIn` does. */
export const answerSignIn = async (world: World, ask: AnswerSignIn): Promise<Result<{ state: 'approved' | 'refused'; place: string }>> => {
  const asked = readSignIn(world, ask.code)
  if (!asked.ok) return asked
  const { id, place, expiresAt } = asked.value
  const state = ask.approve ? 'approved' : 'refused'
  return world.store.transact(async (tx) => {
    const known = await tx.get<SignInRecord>('signIn', id)
    if (known) return known.reference === ask.reference && known.staff === ask.staff && known.state === state ? ok({ state, place }) : used()
    await tx.insert<SignInRecord>('signIn', { _id: id, state, staff: ask.staff, at: world.clock.now(), reference: ask.reference, expiresAt })
    return ok({ state, place })
  })
}

export type Waited = { state: 'waiting' } | { state: 'signedIn'; token: string; session: SessionRecord }

/**
 * What became of a code, for the browser that holds its secret. The token is made of that secret, so a repeat, after an answer
 * that was lost, is the same session. Refuses what `readSignIn` does, `signIn.refused`, and `signIn.unknown` to another browser.
 */
export const takeSignIn = async (world: World, { code, secret }: { code: string; secret: string }): Promise<Result<Waited>> => {
  const asked = readSignIn(world, code)
  if (!asked.ok) return asked
  const { id, secretDigest, place } = asked.value
  if (world.keys.digest(secret) !== secretDigest) return refuse({ code: 'signIn.unknown', rule: 'the browser that shows the code' })
  const answered = await world.store.get<SignInRecord>('signIn', id)
  if (!answered) return ok({ state: 'waiting' })
  if (answered.state === 'refused') return refuse({ code: 'signIn.refused', rule: 'an approval on the phone' })
  const token = world.keys.sign('session', `token:${id}:${secret}`)
  return ok({ state: 'signedIn', token, session: await openSession(world, { token, staff: answered.staff, place }) })
}

/** Begins a session once; a repeat finds it as it is, ended ones too. */
export const openSession = (world: World, { token, staff, place }: { token: string; staff: string; place: string }): Promise<SessionRecord> =>
  world.store.transact(async (tx) => {
    const _id = world.keys.digest(token)
    const known = await tx.get<SessionRecord>('session', _id)
    if (known) return known
    const at = world.clock.now()
    const session: SessionRecord = { _id, staff, at, expiresAt: at + SESSION_MS, place, endedAt: null, endedBy: null }
    await tx.insert('session', session)
    return session
  })
