import { demoDocument } from '../../cloudfunctions/core/programme'
import { asStaff, chenyu } from '../door/call'
import { granted, joined, refused } from '../flow/act'
import { eachOn, openChain } from '../flow/world'

const each = eachOn(() => openChain(demoDocument('course-club')))

const quote = async (people: number, benefits: string[]) => {
  const { member } = await joined(each().world, 'lin')
  return asStaff(each().world, chenyu, 'benefit.quote', { member, benefits, facts: { listFen: 100_000, people } })
}

test.each([[1, 100_000], [2, 90_000], [4, 90_000], [5, 80_000]])('S49 %i enrolling together pay %i fen each of ¥1,000', async (people, eachFen) => {
  const told = granted(await quote(people, ['together']))
  expect(told).toMatchObject({ payFen: people * eachFen, lines: [{ shares: [{ eachFen, count: people }] }] })
  expect(told.covered).toBe(people === 1 ? 'none' : 'full')
  if (people === 1) expect(told.gaps).toMatchObject([{ why: 'below', full: true, ask: { zh: '请告知按原价；问一下有没有朋友一起报名' } }])
})

test.each([[1, 90_000, 'other-courses', []], [2, 90_000, 'together', ['other-courses']], [5, 80_000, 'together', ['other-courses']]])(
  'on another course %i pay %i fen each: the better price acts, and the rule that it does is said',
  async (people, eachFen, acting, idle) => {
    const told = granted(await quote(people, ['together', 'other-courses']))
    expect(told).toMatchObject({ payFen: people * eachFen, idle, lines: [{ rules: [{ benefit: acting }] }] })
    expect(told.says.map(({ zh }) => zh)).toEqual([
      '一起报名 2 至 4 位 9 折，5 位以上 8 折；与其他价格优惠同时符合时取最优的一项',
      '其他课程：9 折；与其他价格优惠同时符合时取最优的一项',
    ])
  },
)

test('prices of more than four benefits, or of none, are not asked for', async () => {
  expect(refused(await quote(2, []))).toMatchObject({ code: 'input.invalid', field: 'benefits' })
  expect(refused(await quote(2, ['a', 'b', 'c', 'd', 'e']))).toMatchObject({ code: 'input.invalid', field: 'benefits' })
})
