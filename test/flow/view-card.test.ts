import { presets } from '../../cloudfunctions/core/programme'
import { memberById, type KnownMember } from '../../cloudfunctions/flow/known-member'
import { viewCard } from '../../cloudfunctions/flow/view-card'
import { viewMember } from '../../cloudfunctions/flow/view-member'
import { buy, granted, joined } from './act'
import { DAY_MS, eachOn, openChain, START, type Chain } from './world'

const known = async ({ world }: Chain, member: string): Promise<KnownMember> => {
  const found = await memberById(world, member)
  if (!found) throw new Error(`no member ${member}`)
  return found
}

describe('hemu', () => {
  const each = eachOn(() => openChain())

  test('S31: the card shows balances, what they are worth, progress and profile; the phone masked', async () => {
    const { world } = each()
    const { member, cardNumber } = await joined(world, 'lin', { phone: '13800006620', name: '林知夏' })
    granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
    const card = await viewCard(world, await known(each(), member))
    expect(card).toMatchObject({
      zone: 'Asia/Shanghai',
      now: START,
      member: {
        id: member,
        name: '林知夏',
        phoneMasked: '138 **** 6620',
        phoneTail: '6620',
        joinedAt: START,
        store: '杭州湖滨店',
      },
      card: { number: cardNumber },
      tier: { id: 'sprout' },
      wallets: [
        { id: 'consumption', balance: 50, debt: 0, tenderFen: 5_000, expiring: null },
        { id: 'value', balance: 1_000, debt: 0, tenderFen: null, expiring: null },
      ],
      progress: {
        tier: { id: 'green' },
        state: 'climbing',
        any: [
          { current: 100_000, missing: 200_000 },
          { current: 1, missing: 5 },
        ],
      },
      profile: { filled: ['name', 'phone'], missing: ['birthday', 'gender', 'size'] },
      marketing: false,
    })
    expect(JSON.stringify(card)).not.toContain('13800006620')
  })

  test('an expiry is mentioned sixty days ahead, with the last day and the points of that lot alone', async () => {
    const { world, clock } = each()
    const { member } = await joined(world, 'lin')
    granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
    clock.at = Date.parse('2027-02-01T12:00:00+08:00')
    granted(await buy(world, { member, number: 'N2', totalFen: 20_000 }))
    const expiring = async (at: number) => {
      clock.at = at
      return (await viewCard(world, await known(each(), member))).wallets[0]?.expiring
    }
    const gone = Date.parse('2028-01-01T00:00:00+08:00')
    expect(await expiring(gone - 60 * DAY_MS - 1)).toBeNull()
    expect(await expiring(gone - 60 * DAY_MS)).toEqual({ points: 50, lastDay: '2027-12-31' })
    expect(await expiring(gone - 1)).toEqual({ points: 50, lastDay: '2027-12-31' })
    expect(await expiring(gone)).toBeNull()
  })

  test('staff see the same figures, phone masked', async () => {
    const { world } = each()
    const { member, cardNumber } = await joined(world, 'lin', { phone: '13800006620', name: '林知夏' })
    granted(await buy(world, { member, number: 'N1', totalFen: 300_000 }))
    const seen = await viewMember(world, await known(each(), member))
    expect(seen).toMatchObject({
      member,
      name: '林知夏',
      phoneMasked: '138 **** 6620',
      cardTail: cardNumber.slice(-4),
      tier: { id: 'green' },
      eligible: null,
    })
    expect(seen.wallets.map(({ wallet, balance }) => [wallet, balance])).toEqual([
      ['consumption', 150],
      ['value', 3_000],
    ])
  })
})

describe('S34: z11', () => {
  const each = eachOn(() => openChain(presets.z11))
  /** A joining order, and 1,000 points in three orders of less than ¥500. */
  const eligible = async (): Promise<string> => {
    const { world } = each()
    const { member } = await joined(world, 'lin')
    for (const [number, totalFen] of [
      ['N0', 100],
      ['N1', 40_000],
      ['N2', 40_000],
      ['N3', 20_000],
    ] as const) {
      granted(await buy(world, { member, number, totalFen }))
    }
    return member
  }

  test('1,000 points make eligible, on the card and for staff', async () => {
    const member = await eligible()
    const one = await known(each(), member)
    expect((await viewCard(each().world, one)).progress).toMatchObject({ tier: { id: 'gold' }, state: 'eligible' })
    expect((await viewMember(each().world, one)).eligible).toMatchObject({ tier: 'gold', since: START })
  })

  test('on the 365th day they still do; a day later nobody calls it eligible', async () => {
    const member = await eligible()
    const { world, clock } = each()
    const at = async (ms: number) => {
      clock.at = ms
      const one = await known(each(), member)
      return {
        card: (await viewCard(world, one)).progress?.state,
        staff: (await viewMember(world, one)).eligible?.tier ?? null,
      }
    }
    expect(await at(START + 364 * DAY_MS)).toEqual({ card: 'eligible', staff: 'gold' })
    expect(await at(START + 365 * DAY_MS)).toEqual({ card: 'climbing', staff: null })
  })
})
