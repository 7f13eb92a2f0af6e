import { mkdirSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { accountDoor } from '../../../account/door'
import { consoleDoor } from '../../../console/door'
import { demoPeople, seedDemo } from '../../../demo'
import { importDoor } from '../../../import/door'
import { jobsDoor } from '../../../jobs/door'
import { memberDoor } from '../../../member/door'
import { officeDoor } from '../../../office/door'
import { payDoor } from '../../../pay/door'
import { posDoor } from '../../../pos/door'
import { openApi } from '../../../pos/openapi'
import { staffDoor } from '../../../staff/door'
import { realClock } from '../../clock'
import { localFiles } from '../../file/local'
import { makeLog } from '../../log'
import { localPayer } from '../../payment/local'
import { openSqliteStore } from '../../store/sqlite'
import { localWeChat } from '../../wechat/local'
import { sheets } from '../sheet'
import { makeWorld } from '../../world'
import { readOwnerCode } from '../cloudbase/settings'
import { openDemoClock } from './demo-clock'
import type { LocalParts } from './parts'
import { demoPrinted } from './printed'
import { openSecret } from './secret'
import { shelfOf } from './shelf'

/** The whole chain on one database file, with its demo laid out; the secret lies beside the file. */
export const openChain = async (db: string, builds: string): Promise<LocalParts> => {
  const file = resolve(db)
  mkdirSync(dirname(file), { recursive: true })
  const store = openSqliteStore(file)
  const secret = await openSecret(file)
  const clock = await openDemoClock(store)
  const wechat = localWeChat(realClock, store, clock)
  const payer = localPayer({ store, clock, secret })
  const world = makeWorld({ store, clock, secret, wechat, payments: payer, files: localFiles(`${file}.files`), log: makeLog(process.stderr), ownerCode: readOwnerCode(process.env) })
  await seedDemo(world)
  await wechat.register(shelfOf(await world.programme()))
  const doors = { member: memberDoor, staff: staffDoor, office: officeDoor, import: importDoor(sheets), jobs: jobsDoor, pos: posDoor, pay: payDoor, account: accountDoor, console: consoleDoor(false), openApi }
  const demo = { people: demoPeople, printed: demoPrinted }
  const accountToken = process.env['HUIJI_ACCOUNT_TOKEN'] ?? ''
  return { world, wechat, payer, clock, doors, demo, accountToken, builds, database: basename(file) }
}
