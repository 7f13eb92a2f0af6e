/** The SDK, initialised once a process and shared by the adapters that stand on it: the store and WeChat. */
import tcb, { type TcbApp } from 'tcb-admin-node'
import { calmTransport } from './transport'

export interface CloudConfig {
  env: string
  /** Both or neither; without them the function's own temporary keys are read from its environment at every call. */
  secretId?: string
  secretKey?: string
  /** Another gateway than the cloud's, such as http://127.0.0.1:PORT/admin. */
  serviceUrl?: string
  timeoutMs?: number
}

/** Well below a function's own limit, so that a silent network still leaves time to answer. */
const TIMEOUT_MS = 8000

export function openCloudApp(config: CloudConfig): TcbApp {
  calmTransport()
  return tcb.init({
    env: config.env,
    secretId: config.secretId,
    secretKey: config.secretKey,
    serviceUrl: config.serviceUrl,
    timeout: config.timeoutMs ?? TIMEOUT_MS,
    // Otherwise the last caller would change the configuration of everybody before.
    isUpdateSelfConfig: false,
  })
}

export type { TcbApp as CloudApp }
