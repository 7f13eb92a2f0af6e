import { openSecret } from '../../platform/host/local/secret'
import { localFiles } from '../../platform/file/local'
import { makeLog } from '../../platform/log'
import { localPayer } from '../../platform/payment/local'
import { openSqliteStore } from '../../platform/store/sqlite'
import { localWeChat, type LocalWeChat } from '../../platform/wechat/local'
import { makeWorld } from '../../platform/world'
import type { World } from '../../../types/port/world'

/** The chain in a file, at a moment from which its clock goes on. */
export const openAt = async (db: string, moment: number): Promise<{ world: World; wechat: LocalWeChat }> => {
  const [secret, store, opened] = [await openSecret(db), openSqliteStore(db), Date.now()]
  const clock = { now: () => moment + Date.now() - opened }
  const wechat = localWeChat(clock, store)
  return { world: makeWorld({ store, clock, secret, wechat, payments: localPayer({ store, clock, secret }), files: localFiles(`${db}.files`), log: makeLog() }), wechat }
}
