import { accountDoor } from '../../cloudfunctions/account/door'
import { signPush } from '../../cloudfunctions/platform/signature'
import { localFollower, localUnion } from '../../cloudfunctions/platform/wechat/local'
import type { Caller } from '../../types/caller'
import type { Doc } from '../../types/port/store'
import type { EventRecord, FollowerRecord } from '../../types/record'
import { asMember, newReference, printed } from '../door/call'
import { differences, granted } from '../flow/act'
import { dump, eachOn, openChain, rows, tamper } from '../flow/world'
import { withActivities } from './activity-chain'

afterEach(async () => {
  expect(await differences(each().world)).toEqual([])
})

const each = eachOn(() => openChain(withActivities()))

const TOKEN = 'token-of-the-account'
const NOW = Date.UTC(2026, 2, 2, 4)
const seconds = (at: number): string => String(Math.floor(at / 1000))
const person = (openid: string): Caller => ({ kind: 'wechat', openid, unionid: localUnion(openid) })

const message = (openid: string, event: string, at = NOW): string =>
  `<xml><ToUserName><![CDATA[gh_hemu]]></ToUserName>\n<FromUserName><![CDATA[${localFollower(openid)}]]></FromUserName>` +
  `<CreateTime>${seconds(at)}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${event}]]></Event>` +
  '<EventKey><![CDATA[]]></EventKey></xml>'

let nonces = 0
const push = (body: string, changes: { query?: Record<string, string>; method?: string; wallNow?: number; nonce?: string } = {}) => {
  const nonce = changes.nonce ?? String(100_000 + (nonces += 1))
  const timestamp = seconds(NOW)
  const query = { signature: signPush(TOKEN, timestamp, nonce), timestamp, nonce, ...changes.query }
  return accountDoor(each().world, { method: changes.method ?? 'POST', query, body, token: TOKEN }, changes.wallNow ?? NOW)
}

const HEARD = { status: 200, text: 'success' }
const code = ({ text }: { text: string }): string => (JSON.parse(text) as { refusal: { code: string } }).refusal.code

let phones = 0
const joins = async (who: string): Promise<void> => {
  const phone = `1370000${String((phones += 1)).padStart(4, '0')}`
  granted(await asMember(each().world, person(who), 'join', { scene: printed.adviser, phone, name: who, terms: true, marketing: false }, newReference()))
}
const opens = (who: string) => asMember(each().world, person(who), 'card.mine', {})
const points = async (who: string): Promise<number> =>
  granted(await opens(who)).wallets.find(({ id }) => id === 'value')?.balance ?? 0
const follows = async (who: string): Promise<string | undefined> =>
  granted(await asMember(each().world, person(who), 'activity.list', {})).activities.find(({ activity }) => activity === 'follow')?.state

describe('WeChat tells who follows the official account', () => {
  test('a member who was met in the mini-program follows, is given the points once, leaves, and follows again', async () => {
    await joins('lin')
    await opens('lin')
    expect(await push(message('lin', 'subscribe'))).toEqual(HEARD)
    expect([await points('lin'), await follows('lin')]).toEqual([8, 'done'])
    expect(await push(message('lin', 'unsubscribe', NOW + 60_000))).toEqual(HEARD)
    expect(await push(message('lin', 'subscribe', NOW + 120_000))).toEqual(HEARD)
    expect(await points('lin')).toBe(8)
  })

  test('a fan who joins later, and a member met later: it takes effect when they open the card', async () => {
    expect(await push(message('zhou', 'subscribe'))).toEqual(HEARD)
    await joins('zhou')
    expect(await points('zhou')).toBe(8)
    await joins('tang')
    await push(message('tang', 'subscribe'))
    await push(message('tang', 'unsubscribe', NOW + 1000))
    expect(await points('tang')).toBe(0)
  })

  test('the same push again, and an older one that comes late, change nothing', async () => {
    await joins('lin')
    await opens('lin')
    await push(message('lin', 'subscribe', NOW), { nonce: 'n-1' })
    const before = await dump(each().store)
    expect(await push(message('lin', 'subscribe', NOW), { nonce: 'n-1' })).toEqual(HEARD)
    expect(await dump(each().store)).toEqual(before)
    expect(await push(message('lin', 'unsubscribe', NOW - 60_000))).toEqual(HEARD)
    expect(await dump(each().store, ['nonce'])).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'nonce')))
  })

  test('whom WeChat names in no other app is kept and given nothing', async () => {
    const body = message('lin', 'subscribe').replace(localFollower('lin'), 'o-stranger')
    expect(await push(body)).toEqual(HEARD)
    await joins('lin')
    expect(await points('lin')).toBe(0)
  })
})

describe('verify holds what was heard', () => {
  const heard = async (): Promise<{ follower: string; union: string; event: string }> => {
    await joins('lin')
    await opens('lin')
    await push(message('lin', 'subscribe'))
    const [follower] = await rows<FollowerRecord>(each().store, 'follower')
    const events = await rows<EventRecord>(each().store, 'event')
    const event = events.find(({ kind }) => kind === 'follow')
    return { follower: follower?._id ?? '', union: follower?.union ?? '', event: event?._id ?? '' }
  }
  const told = async (): Promise<string[]> => (await differences(each().world)).map(({ what }) => what.replace(/[0-9a-f]{40,}/g, '…'))
  /** Changed, told, and put back, so that the books are whole again. */
  const changed = async (collection: string, id: string, change: object): Promise<string[]> => {
    let before: Doc = { _id: id }
    await tamper(each().store, collection, id, (doc) => {
      before = doc
      return { ...doc, ...change }
    })
    const found = await told()
    await tamper(each().store, collection, id, () => before)
    return found
  }

  test('each change by hand is told', async () => {
    const { follower, union, event } = await heard()
    expect(await told()).toEqual([])
    const strange = each().world.keys.seal('openid', 'o-somebody-else')
    expect(await changed('follower', follower, { sealed: strange })).toEqual(['follower …: its identity'])
    expect(await changed('follower', follower, { sealed: 'no-seal-of-ours' })).toEqual(['follower …: its identity'])
    expect(await changed('follower', follower, { union: null })).toEqual(['union …: its follower'])
    expect(await changed('union', union, { follower: null })).toEqual(['follower …: the link to it'])
    expect(await changed('follower', follower, { at: NOW - 1000 })).toEqual([expect.stringContaining('heard after the last push')])
    expect(await changed('event', event, { detail: { follows: false, grants: [] } })).toContainEqual(expect.stringContaining('what was heard'))
  })

  test('a push that has not reached its member yet is none', async () => {
    const { follower } = await heard()
    await tamper<FollowerRecord>(each().store, 'follower', follower, (doc) => ({ ...doc, follows: false, at: NOW + 1000 }))
    expect(await told()).toEqual([])
  })
})

describe('what is not believed', () => {
  const body = message('lin', 'subscribe')

  test.each([
    ['without a signature', { query: { signature: '' } }, 'signature.missing'],
    ['with a nonce of other shape', { query: { nonce: '<>' } }, 'signature.missing'],
    ['signed with another token', { query: { signature: signPush('another', seconds(NOW), '1'), nonce: '1' } }, 'signature.wrong'],
    ['five minutes and a second old', { wallNow: NOW + 301_000 }, 'signature.stale'],
    ['from the future', { wallNow: NOW - 301_000 }, 'signature.stale'],
    ['sent otherwise', { method: 'PUT' }, 'request.unknown'],
  ])('%s', async (_how, changes, refusal) => {
    await joins('lin')
    const before = await dump(each().store)
    const reply = await push(body, changes)
    expect([reply.status === 200, code(reply)]).toEqual([false, refusal])
    expect(await dump(each().store)).toEqual(before)
  })

  test('another message under a signature that was used', async () => {
    await push(body, { nonce: 'n-1' })
    expect(code(await push(message('zhou', 'subscribe'), { nonce: 'n-1' }))).toBe('nonce.reused')
  })

  test('what is too large, is no XML, or is encrypted', async () => {
    expect(await push(`<xml>${'x'.repeat(16_384)}</xml>`)).toMatchObject({ status: 413 })
    expect(await push('{"Event":"subscribe"}')).toMatchObject({ status: 400 })
    expect(await push('<xml><ToUserName><![CDATA[a]]></ToUserName><Encrypt><![CDATA[b]]></Encrypt></xml>')).toMatchObject({ status: 400 })
  })

  test.each([
    ['a text of a person', body.replace('[event]', '[text]')],
    ['another event', body.replace('[subscribe]', '[CLICK]')],
    ['fields within fields', body.replace('</xml>', '<ScanCodeInfo><ScanType>qr</ScanType></ScanCodeInfo></xml>')],
    ['an entity', body.replace('<![CDATA[subscribe]]>', '&e;')],
    ['a field twice', body.replace('</xml>', '<Event><![CDATA[subscribe]]></Event></xml>')],
    ['a person of no shape', body.replace(localFollower('lin'), 'o lin')],
  ])('%s is heard without effect', async (_what, sent) => {
    const before = await dump(each().store)
    expect(await push(sent)).toEqual(HEARD)
    expect(await dump(each().store)).toEqual(before)
  })

  test("WeChat's own test of the address hears its text back, signed only", async () => {
    expect(await push('', { method: 'GET', query: { echostr: '7348219' } })).toEqual({ status: 200, text: '7348219' })
    expect(await push('', { method: 'GET', query: { echostr: '7348219', signature: 'a'.repeat(40) } })).toMatchObject({ status: 401 })
  })
})
