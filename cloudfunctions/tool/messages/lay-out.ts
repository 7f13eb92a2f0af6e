import { productOf } from '../../core/member'
import { emptyReach } from '../../core/message'
import { presets } from '../../core/programme'
import { admitMember } from '../../flow/admit-member'
import { publishProgramme } from '../../flow/publish-programme'
import { queueFirst } from '../../flow/queue-message'
import { shelfOf } from '../../platform/host/local/shelf'
import type { AllowanceRecord, LocalWeChat } from '../../platform/wechat/local'
import type { Tx } from '../../../types/port/store'
import type { World } from '../../../types/port/world'
import type { CardProduct, Programme } from '../../../types/programme'
import type { ReachRecord } from '../../../types/record'

const TEMPLATE = 'campaign'
const DAY_MS = 86_400_000
/** Members a commit, and commits in flight; what is in flight at once shares the disk. */
const [A_COMMIT, AT_ONCE] = [3, 64]

/** How a message to a member ends, and how many of ten members are so. */
export type Fate =
  /** All is well: it comes. WeChat would let a second one through as well, so that one is seen. */
  | 'sent'
  /** The member did not agree to marketing. */
  | 'consent'
  /** The member accepted none. */
  | 'permit'
  /** We believe that one is accepted, WeChat knows that none is. */
  | 'refused'

/** The same for everybody of a number, without chance. */
export const fateOf = (n: number): Fate => (['consent', 'permit', 'refused'] as const)[n % 10] ?? 'sent'

/** How often WeChat has to be called for so many members. */
export const callsOf = (members: number): number => Array.from({ length: members }, (_, n) => fateOf(n)).filter((fate) => fate === 'sent' || fate === 'refused').length

/** A moment that is not quiet, from which the chain's clock begins. */
export const NOON = Date.parse('2026-03-02T12:00:00+08:00')

export const memberOf = (n: number): string => `m${String(n).padStart(6, '0')}`
export const openidOf = (n: number): string => `o-${memberOf(n)}`

interface Ground {
  programme: Programme
  product: CardProduct
  wechat: string
}

/** A chain with so many members, each with one message that is due: nothing was sent yet. */
export const layOut = async (world: World, wechat: LocalWeChat, members: number): Promise<void> => {
  const published = await publishProgramme(world, presets['hemu'])
  if (!published.ok) throw new Error('the preset is not valid')
  const programme = await world.programme()
  await wechat.register(shelfOf(programme))
  const product = productOf(programme, null)
  if (!product.ok) throw new Error('the preset has no card')
  const named = programme.messages?.templates.find(({ id }) => id === TEMPLATE)?.wechat?.subscription ?? ''
  const ground = { programme, product: product.value, wechat: named }
  let next = 0
  const lay = async (): Promise<void> => {
    while (next < members) {
      const from = next
      next += A_COMMIT
      await world.store.transact(async (tx) => {
        for (let n = from; n < Math.min(from + A_COMMIT, members); n += 1) await layMember(world, tx, ground, n)
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lay))
}

const layMember = async (world: World, tx: Tx, { programme, product, wechat }: Ground, n: number): Promise<void> => {
  const [id, openid, fate, now] = [memberOf(n), openidOf(n), fateOf(n), world.clock.now()]
  const source = { store: 'HZHB', staff: null, campaign: null, scene: null }
  const joining = { id, reference: id, identity: world.keys.sign('identity', openid), name: '林知夏', phone: null, source, marketing: fate !== 'consent' }
  await admitMember(world, tx, { programme, shop: null, now, joining, card: { product, waived: null, collectFrom: null } })
  const permits = [{ template: TEMPLATE, left: fate === 'permit' ? 0 : 1, answer: 'accept' as const, at: now }]
  await tx.insert<ReachRecord>('reach', { ...emptyReach(id), openid: world.keys.seal('openid', openid), permits })
  await tx.insert<AllowanceRecord>('setting', { _id: `wechat:${openid}:${wechat}`, left: fate === 'refused' ? 0 : 2, always: null })
  const values = { name: '林知夏', coupon: '满500减60', until: now + 7 * DAY_MS, store: '湖滨店' }
  await queueFirst(tx, programme, { member: id, template: TEMPLATE, cause: 'bench', values, at: now })
}
