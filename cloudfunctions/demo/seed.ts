import { dayText } from '../core/kernel'
import { presets } from '../core/programme'
import { readScene } from '../core/member'
import { accrueOrder } from '../flow/accrue-order'
import { changeMember } from '../flow/change-member'
import { countTiers } from '../flow/count-tiers'
import { joinMember } from '../flow/join-member'
import { LIVE, publishProgramme } from '../flow/publish-programme'
import { openSubCard } from '../flow/open-sub-card'
import { refundOrder } from '../flow/refund-order'
import { staffName } from '../staff/admit'
import type { Doc } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { OrderLine, SceneRecord, SettingRecord, StaffRecord, TillRecord, UniqueRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { demoScenes, demoStaff, demoStores, demoTills } from './chain'
import { demoHistories, type DemoHistory, type DemoOrder } from './history'
import { demoPeople } from './people'
import { seedCoupons } from './seed-coupons'
import { seedWaiting } from './waiting'
import { seedGifts } from './seed-gifts'

const DAY_MS = 86_400_000
const SEED = 'seed'
const SEEDED = 'seeded'

/**
 * Fills an empty database with the demo chain through the same flows as everybody else, at the times it tells of.
 * Every step is repeatable, so a start that was killed goes on at the next one. A database with a programme of its own
 * is left alone.
 */
export const seedDemo = async (world: World): Promise<void> => {
  if (await world.store.get('setting', SEEDED)) return
  const begun = await world.store.get<SettingRecord>('setting', SEED)
  if (!begun && (await world.store.get('setting', LIVE))) return
  const started = begun?.value ?? world.clock.now()
  await keep(world, 'setting', { _id: SEED, value: started })
  await seedChain(world, started)
  for (const history of demoHistories) await seedMember(world, started, history)
  await seedWaiting((moment) => at(world, moment), started)
  await seedGifts(at(world, started - 20 * DAY_MS), started)
  await countTiers(world)
  await keep(world, 'setting', { _id: SEEDED, value: started })
}

const keep = async <T extends Doc>(world: World, collection: string, doc: T): Promise<void> => {
  await world.store.transact((tx) => tx.put(collection, doc))
}

const seedChain = async (world: World, started: number): Promise<void> => {
  const published = await publishProgramme(at(world, started - 1000 * DAY_MS), presets.hemu)
  if (!published.ok) throw new Error(`the preset hemu is not valid: ${JSON.stringify(published.faults)}`)
  for (const shop of demoStores(started)) await keep(world, 'shop', shop)
  for (const till of demoTills) await keep(world, 'till', { ...till, generation: 1 } satisfies TillRecord)
  for (const { openid, ...staff } of demoStaff) {
    const identity = world.keys.sign('identity', openid)
    await keep(world, 'staff', { ...staff, identity } satisfies StaffRecord)
    await keep(world, 'unique', { _id: staffName(identity), owner: staff._id } satisfies UniqueRecord)
  }
  for (const { scene, store, staff, campaign, days } of demoScenes) {
    const expiresAt = days === null ? null : started + days * DAY_MS
    await keep(world, 'scene', { _id: bodyOf(scene), store, staff, campaign, expiresAt } satisfies SceneRecord)
  }
}

const bodyOf = (scene: string): string => done(readScene(scene), scene)

const seedMember = async (world: World, started: number, history: DemoHistory): Promise<void> => {
  const person = demoPeople.find(({ id }) => id === history.person)
  const scene = demoScenes[history.scene]
  if (!person || !scene) throw new Error(`the demo knows no ${history.person}`)
  const joinedAt = started - history.joinedDaysAgo * DAY_MS
  const identity = world.keys.sign('identity', person.openid)
  const joined = done(
    await joinMember(at(world, joinedAt), {
      reference: `demo-join-${person.id}`,
      scope: identity,
      identity,
      phone: person.phone,
      phoneProved: true,
      name: person.name,
      source: { store: scene.store, staff: scene.staff, campaign: scene.campaign, scene: bodyOf(scene.scene) },
      marketing: history.marketing,
    }),
    person.id,
  )
  const { birthday = null, gender = null } = history
  const profile = { member: joined.member, reference: `demo-profile-${person.id}`, asked: {}, change: { birthday, gender } }
  done(await changeMember(world, profile), person.id)
  for (const { name, phone } of history.subCards ?? []) {
    const sub = { member: joined.member, reference: `demo-sub-${phone}`, name, phone, phoneAgain: phone, store: null, staff: null }
    done(await openSubCard(at(world, joinedAt), sub), name)
  }
  const { zone } = await world.programme()
  const place = demoHistories.indexOf(history) * 100
  for (const [index, order] of events(history)) {
    const bought = dayText(momentOf(started, order.daysAgo), zone)
    const name = `${bought.slice(5).replace('-', '')}-${String(place + index + 1).padStart(4, '0')}`
    await seedEvent(world, started, joined.member, name, order)
  }
  await seedCoupons((daysAgo) => at(world, started - daysAgo * DAY_MS), person.id, joined.member)
}

type Happening = DemoOrder & { returning: boolean }

/** Orders and returns in the order in which they happened, each with the number of its order. */
const events = (history: DemoHistory): [number, Happening][] =>
  history.orders
    .flatMap((order, index): [number, Happening][] => [
      [index, { ...order, returning: false }],
      ...(order.returnedDaysAgo === undefined ? [] : [[index, { ...order, returning: true }] as [number, Happening]]),
    ])
    .sort(([, a], [, b]) => when(b) - when(a))

const when = (happening: Happening): number => (happening.returning ? (happening.returnedDaysAgo ?? 0) : happening.daysAgo)

/** An hour past the round number of days, so that nobody buys before joining. */
const momentOf = (started: number, daysAgo: number): number => started - daysAgo * DAY_MS + 3_600_000

const seedEvent = async (world: World, started: number, member: string, name: string, event: Happening): Promise<void> => {
  const moment = momentOf(started, when(event))
  const number = `${event.store}-${name}`
  const base = { source: event.store, store: event.store }
  if (event.returning) {
    const refund = { ...base, number: `R-${name}`, order: number, refundedAt: moment, refundFen: null, lines: [] }
    done(await refundOrder(at(world, moment), refund), number)
    return
  }
  const amounts = { totalFen: event.yuan * 100, discountFen: (event.discountYuan ?? 0) * 100 }
  const tender = event.paidPoints === undefined ? {} : { tender: [{ wallet: 'consumption', points: event.paidPoints }] }
  const order = { ...base, ...amounts, ...tender, ...whence(event), number, member, staff: null, paidAt: moment, lines: linesOf(event) }
  done(await accrueOrder(at(world, moment), order), number)
}

const whence = ({ store, online }: DemoOrder) => (online ? { till: `${store}-W`, channel: 'app' as const } : { till: `${store}-1` })

const linesOf = ({ yuan, category }: DemoOrder): OrderLine[] =>
  category ? [{ sku: category.id.toUpperCase(), name: category.name, quantity: 1, amountFen: yuan * 100, category: category.id }] : []

/** The same world at another time. */
const at = (world: World, moment: number): World => ({ ...world, clock: { now: () => moment } })

const done = <T>(result: Result<T>, what: string): T => {
  if (!result.ok) throw new Error(`the demo could not be laid out at ${what}: ${JSON.stringify(result.refusal)}`)
  return result.value
}
