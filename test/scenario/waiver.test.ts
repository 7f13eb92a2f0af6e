import type { Grants } from '../../types/role'
import type { WaivingRecord } from '../../types/record'
import { asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows, tamper } from '../flow/world'

/** A co-brand card of `hemu` costs ¥30 and may be free for a published reason; a clerk waives so much in a day. */
const noon = Date.parse('2026-03-02T12:00:00+08:00')
const each = eachOn(() => openChain(undefined, noon))
const owner = wechat('demo-shenyibai')
let phones = 0
const enter = (data: object = {}, reference = newReference()) =>
  asStaff(each().world, chenyu, 'member.enter', { form: { name: '顾客', phone: `138${String(10_000_000 + (phones += 1))}` }, terms: true, product: 'cobrand', waived: 'opening', ...data }, reference)

const limit = async (waivedFenADay: number | undefined): Promise<void> => {
  const { roles, revision } = granted(await asStaff(each().world, owner, 'role.list', {}))
  const clerk = roles.find(({ id }) => id === 'clerk')
  if (!clerk) throw new Error('no clerk')
  const may: Grants = { ...clerk.may, 'member.enrol': { scope: 'own', ...(waivedFenADay === undefined ? {} : { waivedFenADay }) } }
  granted(await asStaff(each().world, owner, 'role.save', { role: 'clerk', name: clerk.name, may, revision }, newReference()))
}

test('fees are waived up to the limit of the role, to the fen, and no further; paid cards go on', async () => {
  await limit(9_000)
  for (let n = 0; n < 3; n += 1) granted(await enter())
  expect(refused(await enter())).toEqual({ code: 'waiver.dayLimit', perDayFen: 9_000, doneFen: 9_000, leftFen: 0, askedFen: 3_000 })
  expect(granted(await enter({ waived: undefined })).card).toMatchObject({ fee: { fen: 3_000, waived: null } })
  expect(await differences(each().world)).toEqual([])
})

test('a refusal takes nothing, and the next day in the zone of the chain begins anew', async () => {
  const { world, clock } = each()
  await limit(5_000)
  granted(await enter())
  expect(refused(await enter())).toMatchObject({ doneFen: 3_000, leftFen: 2_000 })
  expect(await rows<WaivingRecord>(world.store, 'waiving')).toMatchObject([{ staff: 'CHENYU', day: '2026-03-02', fen: 3_000 }])
  clock.at = Date.parse('2026-03-03T00:00:00+08:00')
  granted(await enter())
})

test('the same request again counts once; without a limit nothing is counted', async () => {
  await limit(3_000)
  const asked = { form: { name: '顾客', phone: '13899990000' } }
  granted(await enter(asked, 'enter-once-only'))
  granted(await enter(asked, 'enter-once-only'))
  expect(refused(await enter())).toMatchObject({ code: 'waiver.dayLimit' })
  await limit(undefined)
  granted(await enter())
  expect(await rows(each().world.store, 'waiving')).toHaveLength(1)
})

test('a renewal that is waived counts as well, by its own fee', async () => {
  const { world, clock } = each()
  const { member } = granted(await enter({ waived: undefined }))
  clock.at = Date.parse('2028-02-20T12:00:00+08:00')
  await limit(1_000)
  const renew = (data: object = {}) => asStaff(world, chenyu, 'card.renew', { member, ...data }, newReference())
  const refusal = refused(await renew({ waived: 'opening' }))
  expect(refusal).toMatchObject({ code: 'waiver.dayLimit', perDayFen: 1_000, doneFen: 0 })
  granted(await renew())
  expect(await rows(world.store, 'waiving')).toEqual([])
})

test('ten at once within a limit for three: three are waived', async () => {
  await limit(9_000)
  const done = await Promise.all(Array.from({ length: 10 }, () => enter()))
  expect(done.filter(({ ok }) => ok)).toHaveLength(3)
})

test('what was waived is held to its parts', async () => {
  const { world, clock } = each()
  granted(await enter())
  clock.at += DAY_MS
  expect(await differences(world)).toEqual([])
  await tamper<WaivingRecord>(world.store, 'waiving', 'CHENYU:2026-03-02', (one) => ({ ...one, fen: 1 }))
  expect(await differences(world)).toMatchObject([{ what: 'waived CHENYU:2026-03-02', stored: 1, recomputed: 3_000 }])
})
