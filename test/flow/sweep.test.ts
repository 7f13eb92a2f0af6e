import type { Job, Round } from '../../cloudfunctions/flow/job/job'
import { sweep } from '../../cloudfunctions/flow/sweep'
import type { World } from '../../types/port/world'

const round: Round = { day: 0, zone: 'Asia/Shanghai' }
const items = [
  { _id: 'a1', member: 'a' },
  { _id: 'b1', member: 'b' },
  { _id: 'a2', member: 'a' },
  { _id: 'c1', member: 'c' },
  { _id: 'a3', member: 'a' },
]

/** A job whose steps take a turn of the event loop; keeps who was under way together, and the order of endings. */
const watched = (atOnce?: number) => {
  const seen = { underWay: new Set<string>(), most: 0, met: [] as string[], ended: [] as string[] }
  const step = async (_world: World, id: string): Promise<boolean> => {
    if ([...seen.underWay].some((other) => other[0] === id[0])) seen.met.push(id)
    seen.underWay.add(id)
    seen.most = Math.max(seen.most, seen.underWay.size)
    await new Promise((turn) => setImmediate(turn))
    seen.underWay.delete(id)
    seen.ended.push(id)
    if (id === 'b1') throw new Error('b1 cannot')
    return id !== 'c1'
  }
  const job: Job = { id: 'send-messages', name: { zh: '', en: '' }, schedule: { every: 'tick' }, due: () => Promise.reject(new Error('not asked')), step, ...(atOnce === undefined ? {} : { atOnce }) }
  return { job, seen }
}

const worldAt = (now: () => number): World => ({ clock: { now } }) as unknown as World

test('one after another, in the order of the page, where a job says nothing', async () => {
  const { job, seen } = watched()
  const swept = await sweep(worldAt(() => 0), job, round, { items, until: 1 })
  expect(seen).toMatchObject({ most: 1, ended: ['a1', 'b1', 'a2', 'c1', 'a3'] })
  expect(swept).toMatchObject({ done: 3, whole: true, failed: [{ id: 'b1', tries: 1, message: 'b1 cannot' }] })
})

test('several at once, and of one member never two', async () => {
  const { job, seen } = watched(3)
  const swept = await sweep(worldAt(() => 0), job, round, { items, until: 1 })
  expect(seen).toMatchObject({ most: 3, met: [] })
  expect(seen.ended.filter((id) => id.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
  expect([...seen.ended].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'c1'])
  expect(swept).toMatchObject({ done: 3, whole: true, failed: [{ id: 'b1' }] })
})

test('what there is no time for is left, and the page is not whole', async () => {
  const { job, seen } = watched(2)
  const swept = await sweep(worldAt(() => (seen.ended.length > 0 ? 2 : 0)), job, round, { items, until: 1 })
  expect(seen.ended).toEqual(['a1', 'b1'])
  expect(swept).toMatchObject({ done: 1, whole: false })
})
