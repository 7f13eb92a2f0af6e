/** The parts of tcb-admin-node 1.23.0 that the adapters use; the package ships no declarations. */
declare module 'tcb-admin-node' {
  export interface TcbInit {
    env: string
    secretId?: string
    secretKey?: string
    serviceUrl?: string
    timeout?: number
    isHttp?: boolean
    forever?: boolean
    isUpdateSelfConfig?: boolean
  }
  export function init(config: TcbInit): unknown
}
