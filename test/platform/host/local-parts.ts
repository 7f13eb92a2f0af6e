import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller, HttpRequest } from '../../../types/caller'
import type { Call } from '../../../types/contract'
import type { CallDoor } from '../../../types/door'
import { openDemoClock } from '../../../cloudfunctions/platform/host/local/demo-clock'
import type { LocalParts } from '../../../cloudfunctions/platform/host/local/parts'
import { localFiles } from '../../../cloudfunctions/platform/file/local'
import { makeLog } from '../../../cloudfunctions/platform/log'
import { localPayer } from '../../../cloudfunctions/platform/payment/local'
import { openSqliteStore } from '../../../cloudfunctions/platform/store/sqlite'
import { localWeChat } from '../../../cloudfunctions/platform/wechat/local'
import { makeWorld } from '../../../cloudfunctions/platform/world'
import { realClock } from '../../../cloudfunctions/platform/clock'

/** A door that says what it heard: what the host did with the request is the subject here. */
const echoDoor: CallDoor = async (_world, caller: Caller, call: Call) => {
  if (call.action === 'break') throw new Error('the door broke for 13800138000')
  if (call.action === 'refuse') return { ok: false, refusal: { code: 'scene.expired', expiredAt: 7 } }
  return { ok: true, value: { caller, call } }
}

export interface Opened {
  parts: LocalParts
  lines: string[]
  close: () => Promise<void>
}

export const openParts = async (changes: Partial<LocalParts['doors']> = {}): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-host-'))
  const builds = join(folder, 'builds')
  for (const build of ['h5/js', 'local/desk']) mkdirSync(join(builds, build), { recursive: true })
  const store = openSqliteStore(join(folder, 'test.db'))
  const lines: string[] = []
  const clock = await openDemoClock(store)
  const wechat = localWeChat(realClock, store)
  const log = makeLog({ write: (line: string) => void lines.push(line) })
  const secret = 's'.repeat(64)
  const payer = localPayer({ store, clock, secret })
  const world = makeWorld({ store, clock, secret, wechat, payments: payer, files: localFiles(join(folder, 'test.db.files')), log })
  await store.transact(async (tx) => {
    await tx.put('setting', { _id: 'live', value: 3 })
    await tx.put('programme', {
      _id: '3',
      version: 3,
      document: { id: 'hemu', zone: 'Asia/Shanghai' },
      publishedAt: 1,
    } as never)
  })
  const doors = {
    member: echoDoor,
    staff: echoDoor,
    office: echoDoor,
    import: echoDoor,
    jobs: echoDoor,
    pos: async (_world: unknown, request: HttpRequest) => ({ status: 202, body: request }),
    pay: async () => ({ ok: true as const, value: 'posted' as const }),
    account: async () => ({ status: 200, text: 'success' }),
    console: async () => ({ status: 200, body: {} }),
    openApi: () => ({ openapi: '3.1.0' }),
    ...changes,
  }
  const people = [
    { id: 'lin', name: '林知夏', kind: 'member' as const, openid: 'o-lin', phone: '13800138000', line: words('青禾') },
    { id: 'visitor', name: '新客', kind: 'visitor' as const, openid: '', phone: '', line: words('第一次来') },
  ]
  const printed = async () => ({
    stores: [{ id: 'hz', name: '杭州湖滨店', city: '杭州', closedAt: null }],
    scenes: [{ scene: 'abc', title: words('湖滨'), store: 'hz', staff: null, campaign: null, expiresAt: null }],
    tills: [],
  })
  const parts = { world, wechat, payer, clock, doors, demo: { people, printed }, accountToken: 'token-of-the-account', builds, database: 'test.db' }
  return { parts, lines, close: () => store.close() }
}

const words = (zh: string) => ({ zh, en: `${zh} (en)` })
