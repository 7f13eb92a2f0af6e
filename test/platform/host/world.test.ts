import type { ProgrammeRecord, SettingRecord } from '../../../types/record'
import { makeWorld } from '../../../cloudfunctions/platform/world'
import { localFiles } from '../../../cloudfunctions/platform/file/local'
import { makeLog } from '../../../cloudfunctions/platform/log'
import { localPayer } from '../../../cloudfunctions/platform/payment/local'
import { localWeChat } from '../../../cloudfunctions/platform/wechat/local'
import { storeOf } from './memory-store'

const published = (version: number) =>
  ({
    _id: String(version),
    version,
    document: { id: 'hemu', edition: `edition ${version}` },
    publishedAt: 1,
  }) as unknown as ProgrammeRecord

const worldOf = (setting: SettingRecord[], programme: ProgrammeRecord[], reads: string[] = []) => {
  const clock = { now: () => 1 }
  const store = storeOf({ setting, programme }, reads)
  const log = makeLog({ write: () => undefined })
  const secret = 'x'.repeat(32)
  const payments = localPayer({ store, clock, secret })
  return makeWorld({ store, clock, secret, wechat: localWeChat(clock, store), payments, files: localFiles('/nowhere'), log })
}

test('the live programme is the published document with its number', async () => {
  const world = worldOf([{ _id: 'live', value: 2 }], [published(1), published(2)])
  expect(await world.programme()).toMatchObject({ id: 'hemu', edition: 'edition 2', version: 2 })
})

test('a publish is seen at the next call', async () => {
  const live = { _id: 'live', value: 1 }
  const world = worldOf([live], [published(1), published(2)])
  const before = (await world.programme()).version
  live.value = 2
  expect([before, (await world.programme()).version]).toEqual([1, 2])
})

test('a version is read once, however many ask for it', async () => {
  const reads: string[] = []
  const world = worldOf([{ _id: 'live', value: 1 }], [published(1)], reads)
  await Promise.all([world.programme(), world.programme(), world.programmeAt(1)])
  expect(reads.filter((read) => read === 'programme/1')).toHaveLength(1)
})

test('without a live programme the fault says where it was looked for', async () => {
  await expect(worldOf([], []).programme()).rejects.toThrow('No programme is live: collection "setting"')
})

test('a missing version is a fault by number, and is looked for again once it exists', async () => {
  const programmes: ProgrammeRecord[] = []
  const world = worldOf([], programmes)
  await expect(world.programmeAt(7)).rejects.toThrow('Programme version 7 is missing')
  programmes.push(published(7))
  expect((await world.programmeAt(7)).version).toBe(7)
})
