import { TICKETS } from '../../cloudfunctions/core/campaign'
import type { DrawDetails, DrawingRecord, VoteCountRecord, VoteDetails } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, rows, START, tamper } from '../flow/world'
import { hejingyi, memberWith, withExchange } from './gift-shop'

const each = eachOn(() => openChain(withExchange({})))

const style: VoteDetails = {
  title: { zh: '下一季的料子', en: 'The cloth of next season' },
  options: [
    { id: 'linen', name: { zh: '亚麻', en: 'Linen' } },
    { id: 'wool', name: { zh: '羊毛', en: 'Wool' } },
  ],
  from: START,
  until: START + 7 * DAY_MS,
  tiers: [],
}

const draw = (changes: Partial<DrawDetails> = {}): DrawDetails => ({
  name: { zh: '秋日抽奖', en: 'Autumn draw' },
  prizes: [{ id: 'scarf', name: { zh: '围巾', en: 'Scarf' }, chance: TICKETS }],
  from: START,
  until: START + 7 * DAY_MS,
  tiers: [],
  limits: [{ per: 'day', count: 1 }],
  ...changes,
})

const saveDraw = async (changes: Partial<DrawDetails> = {}, pieces = 3): Promise<void> => {
  granted(await asStaff(each().world, hejingyi, 'draw.save', { draw: 'autumn', details: draw(changes) }, newReference()))
  if (pieces === 0) return
  granted(await asStaff(each().world, hejingyi, 'draw.stock', { draw: 'autumn', prize: 'scarf', pieces, reason: '活动' }, newReference()))
}

const turn = (who: string, reference = newReference()) => asMember(each().world, wechat(who), 'draw.draw', { draw: 'autumn' }, reference)

const vote = (who: string, option: string, reference = newReference()) =>
  asMember(each().world, wechat(who), 'vote.cast', { vote: 'style', option }, reference)

const people = async (count: number): Promise<string[]> => {
  const names = Array.from({ length: count }, (_, n) => `p${String(n)}`)
  for (const [n, who] of names.entries()) await memberWith(each().world, who, 0, `1370000${String(n).padStart(4, '0')}`)
  return names
}

describe('S50 a vote on next season’s style', () => {
  beforeEach(async () => {
    granted(await asStaff(each().world, hejingyi, 'vote.save', { vote: 'style', details: style }, newReference()))
  })

  test('one vote a member; staff see the result, members do not', async () => {
    const { world } = each()
    const [a = '', b = '', c = ''] = await people(3)
    expect(granted(await vote(a, 'linen', 'vote-0001'))).toMatchObject({ mine: { option: 'linen', at: START } })
    granted(await vote(a, 'linen', 'vote-0001'))
    const before = await dump(each().store)
    expect(refused(await vote(a, 'wool'))).toEqual({ code: 'vote.cast', name: style.title, optionName: { zh: '亚麻', en: 'Linen' }, at: START })
    expect(refused(await vote(a, 'linen'))).toMatchObject({ code: 'vote.cast' })
    expect(refused(await vote(b, 'silk'))).toMatchObject({ code: 'vote.option', field: 'option', rule: 'one of linen, wool' })
    expect(await dump(each().store)).toEqual(before)
    granted(await vote(b, 'wool'))
    granted(await vote(c, 'linen'))
    const results = granted(await asStaff(world, chenyu, 'vote.results', { vote: 'style' }))
    expect([results.votes, results.options.map(({ id, votes }) => [id, votes])]).toEqual([3, [['linen', 2], ['wool', 1]]])
    expect(JSON.stringify(granted(await asMember(world, wechat(a), 'vote.list')))).not.toContain('"votes":2')
    expect(await differences(world)).toEqual([])
  })

  test('twenty at once, each on two phones: twenty votes', async () => {
    const names = await people(20)
    const heard = await Promise.all(names.flatMap((who) => [vote(who, 'linen'), vote(who, 'wool')]))
    expect(heard.filter(({ ok }) => ok)).toHaveLength(20)
    expect(granted(await asStaff(each().world, chenyu, 'vote.results', { vote: 'style' })).votes).toBe(20)
    expect(await differences(each().world)).toEqual([])
  })

  test('before and after its time, and for another tier, it is refused', async () => {
    const { world, clock } = each()
    const [a = ''] = await people(1)
    granted(await asStaff(world, hejingyi, 'vote.save', { vote: 'trees', details: { ...style, tiers: ['tree'] } }, newReference()))
    expect(refused(await asMember(world, wechat(a), 'vote.cast', { vote: 'trees', option: 'linen' }, newReference()))).toMatchObject({ code: 'vote.tier' })
    clock.at = style.until
    expect(refused(await vote(a, 'linen'))).toMatchObject({ code: 'vote.closed', closesAt: style.until })
    clock.at = style.from - 1
    expect(refused(await vote(a, 'linen'))).toMatchObject({ code: 'vote.closed', opensAt: style.from })
  })

  test('a vote is not changed under its voters, and only a manager makes one', async () => {
    const save = (caller: typeof chenyu, details: object) => asStaff(each().world, caller, 'vote.save', { vote: 'style', details }, newReference())
    expect(refused(await save(hejingyi, style))).toEqual({ code: 'vote.saved', vote: 'style', at: START })
    expect(refused(await save(chenyu, style))).toMatchObject({ code: 'permission.denied' })
    expect(refused(await save(hejingyi, { ...style, options: style.options.slice(1) }))).toMatchObject({ field: 'details.options' })
    expect(refused(await save(hejingyi, { ...style, until: style.from }))).toMatchObject({ field: 'details.until' })
  })

  test('tampered: a count is told', async () => {
    const [a = ''] = await people(1)
    granted(await vote(a, 'linen'))
    const [count] = await rows<VoteCountRecord>(each().store, 'voteCount')
    await tamper<VoteCountRecord>(each().store, 'voteCount', count?._id ?? '', (one) => ({ ...one, options: [{ id: 'linen', votes: 2 }] }))
    expect((await differences(each().world)).map(({ what }) => what)).toEqual(['vote style: linen'])
  })
})

describe('a draw', () => {
  test('S37 somebody who never bought may draw; one turn a day, and the next day again', async () => {
    const { world, clock } = each()
    await saveDraw()
    const [a = ''] = await people(1)
    expect(granted(await turn(a, 'turn-0001'))).toMatchObject({ prize: { id: 'scarf' } })
    granted(await turn(a, 'turn-0001'))
    const midnight = Date.parse('2026-03-03T00:00:00+08:00')
    expect(refused(await turn(a))).toMatchObject({ code: 'draw.limit', per: 'day', count: 1, used: 1, nextAt: midnight })
    clock.at = midnight
    granted(await turn(a))
    expect(granted(await asMember(world, wechat(a), 'draw.mine')).rows).toHaveLength(2)
    expect(await differences(world)).toEqual([])
  })

  test('three prizes and twenty at once: exactly three win, whatever the tickets say', async () => {
    const { world } = each()
    await saveDraw()
    const names = await people(20)
    const heard = (await Promise.all(names.map((who) => turn(who)))).map(granted)
    expect(heard.filter(({ prize }) => prize !== null)).toHaveLength(3)
    const results = granted(await asStaff(world, chenyu, 'draw.results', { draw: 'autumn' }))
    expect(results.prizes).toMatchObject([{ id: 'scarf', put: 3, left: 0, won: 3 }])
    expect(results.winners).toHaveLength(3)
    expect(await differences(world)).toEqual([])
  })

  test('before and after its time, for another tier, and unknown: refused, nothing written', async () => {
    const { clock } = each()
    await saveDraw({ tiers: ['tree'], from: START + 1 })
    const [a = ''] = await people(1)
    const before = await dump(each().store)
    expect(refused(await turn(a))).toMatchObject({ code: 'draw.closed', opensAt: START + 1 })
    clock.at = START + 1
    expect(refused(await turn(a))).toMatchObject({ code: 'draw.tier', tierName: { en: 'Tree' } })
    clock.at = START + 7 * DAY_MS
    expect(refused(await turn(a))).toMatchObject({ code: 'draw.closed' })
    expect(refused(await asMember(each().world, wechat(a), 'draw.draw', { draw: 'spring' }, newReference()))).toEqual({ code: 'draw.unknown', draw: 'spring' })
    expect(await dump(each().store)).toEqual(before)
  })

  test.each<[string, object, string]>([
    ['more chances than tickets', { prizes: [{ id: 'a', name: { zh: '甲', en: 'A' }, chance: 600_000 }, { id: 'b', name: { zh: '乙', en: 'B' }, chance: 400_001 }] }, 'details.prizes'],
    ['a prize of no chance', { prizes: [{ id: 'a', name: { zh: '甲', en: 'A' }, chance: 0 }] }, 'details.prizes.0.chance'],
    ['turns without end', { limits: [] }, 'details.limits'],
    ['no prize', { prizes: [] }, 'details.prizes'],
    ['a tier that is not there', { tiers: ['gold'] }, 'details.tiers.0'],
  ])('with %s is not saved', async (_title, changes, field) => {
    const heard = await asStaff(each().world, hejingyi, 'draw.save', { draw: 'autumn', details: { ...draw(), ...changes } }, newReference())
    expect(refused(heard)).toMatchObject({ code: 'input.invalid', field })
  })

  test('is not changed while tickets are drawn', async () => {
    await saveDraw()
    expect(refused(await asStaff(each().world, hejingyi, 'draw.save', { draw: 'autumn', details: draw() }, newReference()))).toEqual({
      code: 'draw.saved',
      draw: 'autumn',
      at: START,
    })
  })

  test.each<[string, Partial<DrawingRecord>, RegExp]>([
    ['another ticket', { ticket: 1 }, /its ticket$/],
    ['a prize out of thin air', { prize: 'car', shelf: null }, /what the ticket wins$/],
    ['a prize taken away', { prize: '', shelf: null }, /what the ticket wins$/],
  ])('tampered: %s is told', async (_title, changes, what) => {
    await saveDraw()
    const [a = ''] = await people(1)
    const { drawing } = granted(await turn(a))
    await tamper<DrawingRecord>(each().store, 'drawing', drawing, (one) => ({ ...one, ...changes }))
    expect((await differences(each().world)).map((one) => one.what)).toContainEqual(expect.stringMatching(what))
  })
})
