import { sendMessagesJob } from '../../flow/job/send-messages'
import { runNow } from '../../flow/dispatch'
import type { World } from '../../../types/port/world'
import { openAt } from './chain'

/** A worker: sends as the timer does until nothing is due. Tells `said` at every call of WeChat, for whoever means to kill it. */
export const workOff = async (db: string, moment: number, said: () => void): Promise<void> => {
  const { world } = await openAt(db, moment)
  const { wechat } = world
  const told: World['wechat'] = {
    ...wechat,
    sendSubscribe: (message) => {
      said()
      return wechat.sendSubscribe(message)
    },
  }
  let finished = false
  while (!finished) finished = (await runNow({ ...world, wechat: told }, sendMessagesJob)).finished
  await world.store.close()
}
