import type { Clock, Log, WeChat, World } from '../../types/port/world'
import type { Files } from '../../types/port/files'
import type { Payments } from '../../types/port/payment'
import type { Store } from '../../types/port/store'
import type { Programme } from '../../types/programme'
import type { LiveRecord, ProgrammeRecord } from '../../types/record'
import { makeKeyring } from './keyring'

export interface WorldParts {
  store: Store
  clock: Clock
  /** The chain's secret, from which every key is derived. */
  secret: string
  wechat: WeChat
  payments: Payments
  files: Files
  log: Log
  /** Left out: nobody becomes the first owner by a code. */
  ownerCode?: string | null
}

/** Versions kept in memory: the live one and those that recent orders name. */
const versionsKept = 16

/** All a flow may touch, made once a process. */
export const makeWorld = ({ store, clock, secret, wechat, payments, files, log, ownerCode = null }: WorldParts): World => {
  const programmeAt = programmeShelf(store)
  return {
    store,
    clock,
    keys: makeKeyring(secret),
    wechat,
    payments,
    files,
    log,
    ownerCode,
    programmeAt,
    programme: async () => {
      const live = await store.get<LiveRecord>('setting', 'live')
      if (!live)
        throw new Error('No programme is live: collection "setting" has no document "live". Publish one first.')
      return programmeAt(inForce(live, clock.now()))
    },
  }
}

/** A version that was scheduled becomes live by the clock alone: nothing has to be written at its moment. */
const inForce = ({ value, coming = [] }: LiveRecord, now: number): number =>
  coming.findLast(({ from }) => from <= now)?.version ?? value

/** A published version never changes, so what was read once is read for good; a failed read is not kept. */
const programmeShelf = (store: Store): ((version: number) => Promise<Programme>) => {
  const shelf = new Map<number, Promise<Programme>>()
  return (version) => {
    const known = shelf.get(version)
    if (known) return known
    const reading = readProgramme(store, version)
    const oldest = shelf.keys().next()
    if (shelf.size >= versionsKept && !oldest.done) shelf.delete(oldest.value)
    shelf.set(version, reading)
    reading.catch(() => shelf.delete(version))
    return reading
  }
}

const readProgramme = async (store: Store, version: number): Promise<Programme> => {
  const record = await store.get<ProgrammeRecord>('programme', String(version))
  if (!record) throw new Error(`Programme version ${version} is missing: collection "programme" has no such document.`)
  if (record.state === 'draft') throw new Error(`Programme version ${version} is a draft: nothing can name it yet.`)
  return { ...record.document, version: record.version }
}
