import { demoDocument } from '../../cloudfunctions/core/programme'
import type { ConciergeRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { buy, differences, granted, joined } from '../flow/act'
import { eachOn, openChain, rows } from '../flow/world'
import { hejingyi, proofOf } from './gift-shop'

const each = eachOn(() => openChain(demoDocument('department-store')))
const DIAMOND = 90_000_000

const diamond = async (who: string, phone: string): Promise<string> => {
  const source = { store: 'HZHB', staff: 'CHENYU', campaign: null, scene: null }
  const { member } = await joined(each().world, who, { source, phone })
  granted(await buy(each().world, { member, number: `B-${who}`, totalFen: DIAMOND }))
  return member
}

const ask = async (who: string, wish: string) =>
  granted(await asMember(each().world, wechat(who), 'concierge.ask', { benefit: 'concierge', service: 'tickets', wish }, newReference()))

/** Two cards of one person, each with a request and a use; merged. */
const merged = async (): Promise<string> => {
  const { world, clock } = each()
  const [old, now] = [await diamond('old', '13900005821'), await diamond('now', '13900005822')]
  const { benefits } = granted(await asMember(world, wechat('old'), 'benefit.mine'))
  const offer = benefits.find(({ held, facts, kind }) => held && facts.length === 0 && kind !== 'concierge' && kind !== 'adviser')
  for (const [who, member] of [['old', old], ['now', now]] as const) {
    await ask(who, `${who}的愿望`)
    granted(await asStaff(world, chenyu, 'benefit.use', { member, benefit: offer?.id ?? '', proof: await proofOf(world, who) }, newReference()))
    clock.at += 60_000
  }
  granted(await asStaff(world, hejingyi, 'member.merge', { survivor: now, absorbed: old, reason: '同一人' }, newReference()))
  return old
}

test('the survivor sees what the absorbed member asked and used, each with its way', async () => {
  const { world } = each()
  await merged()
  const requests = granted(await asMember(world, wechat('now'), 'concierge.mine', {})).rows
  expect(requests.map(({ wish }) => wish)).toEqual(['now的愿望', 'old的愿望'])
  const shown = granted(await asMember(world, wechat('now'), 'benefit.mine')).uses
  const all = granted(await asMember(world, wechat('now'), 'benefit.uses', {})).rows
  expect(shown).toHaveLength(2)
  expect(all.map(({ use }) => use)).toEqual(shown.map(({ use }) => use))
  expect(await differences(world)).toEqual([])
})

test('a request that is lost is told by the books: whoever asked would never hear', async () => {
  const { world, store } = each()
  const member = await diamond('lin', '13900005821')
  const { request } = await ask('lin', '话剧两张')
  expect(await rows<ConciergeRecord>(store, 'concierge')).toHaveLength(1)
  await store.transact(async (tx) => tx.remove('concierge', request))
  expect(await differences(world)).toContainEqual(expect.objectContaining({ member, what: `event ${request}: its request` }))
})
