import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../../cloudfunctions/demo'
import { notePermits } from '../../cloudfunctions/flow/note-permits'
import { localWeChat } from '../../cloudfunctions/platform/wechat/local'
import { openWorld } from '../../cloudfunctions/tool/open'
import type { World } from '../../types/port/world'
import { granted, joined } from '../flow/act'

const NAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'

/** Members who joined with all that lets a message through; every fourth did not agree, every fifth gave WeChat no permit. */
const crowd = async (world: World, many: number): Promise<void> => {
  const programme = await world.programme()
  const id = programme.messages?.templates.find((one) => one.id === 'campaign')?.wechat?.subscription ?? ''
  const wechat = localWeChat(world.clock, world.store)
  for (let n = 0; n < many; n += 1) {
    const openid = `push-${String(n)}`
    const { member } = await joined(world, openid, { name: `${[...NAMES][n % NAMES.length] ?? ''}明远`, marketing: n % 4 !== 0, phone: `1360000${String(n).padStart(4, '0')}` })
    if (n % 5 === 0) continue
    await wechat.subscribe(openid, [id], { [id]: 'accept' }, false)
    granted(await notePermits(world, { member, openid, reference: `permit-${openid}`, answers: [{ template: 'campaign', answer: 'accept' }] }))
  }
}

/** The demo with a crowd beside its own members, in a database file of its own. */
export const layOutCrowd = async (many: number): Promise<string> => {
  const db = join(mkdtempSync(join(tmpdir(), 'huiji-push-')), 'shop.db')
  const world = await openWorld(db, { create: true })
  await seedDemo(world)
  await crowd(world, many)
  await world.store.close()
  return db
}
