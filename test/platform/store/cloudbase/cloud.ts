import { schema } from '../../../../cloudfunctions/platform/store'
import { openCloudApp, openCloudStore, type CloudApp } from '../../../../cloudfunctions/platform/store/cloudbase'
import type { Store } from '../../../../types/port/store'
import { startGateway, type Gateway, type Interruption } from '../gateway'

export const key = { env: 'huiji-test', secretId: 'AKIDtest', secretKey: 'secret' }

export interface Cloud {
  readonly gateway: Gateway
  readonly store: Store
  /** The SDK itself, for what a neighbour in the same environment does. */
  readonly app: CloudApp
  /** Actions that arrived since the last time. */
  actions(): string[]
  /** The first call of this action is interrupted so, and no other. */
  once(action: string, happens: Interruption): void
}

/** A gateway and a store on it for each test of the file. */
export function eachOnGateway(): Cloud {
  const current: { gateway?: Gateway; store?: Store; app?: CloudApp } = {}
  const present = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('asked for outside a test')
    return part
  }
  beforeEach(async () => {
    current.gateway = await startGateway({ ...key, collections: Object.keys(schema) })
    current.app = openCloudApp({ ...key, serviceUrl: current.gateway.url, timeoutMs: 2000 })
    current.store = openCloudStore({ ...key, app: current.app })
  })
  afterEach(() => current.gateway?.close())
  return {
    get gateway() {
      return present(current.gateway)
    },
    get store() {
      return present(current.store)
    },
    get app() {
      return present(current.app)
    },
    actions: () => present(current.gateway).calls.splice(0).map(({ action }) => action.replace('database.', '')),
    once: (action, happens) => {
      const waiting = { still: true }
      present(current.gateway).interrupt = (call) => {
        if (!waiting.still || call.action !== `database.${action}`) return undefined
        waiting.still = false
        return happens
      }
    },
  }
}
