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

  /** A business error comes back as a value with `code`, or is thrown as the same plain object inside transactions. */
  export interface TcbAnswer {
    code?: string
    message?: string
    requestId?: string
  }

  export interface TcbRead<T> extends TcbAnswer {
    data?: T
  }

  /** Made by `command`; opaque. */
  export interface TcbCondition {
    readonly operator: string
  }

  export interface TcbCommand {
    eq(value: unknown): TcbCondition
    neq(value: unknown): TcbCondition
    gt(value: unknown): TcbCondition
    gte(value: unknown): TcbCondition
    lt(value: unknown): TcbCondition
    lte(value: unknown): TcbCondition
    and(conditions: readonly object[]): TcbCondition
    or(conditions: readonly object[]): TcbCondition
  }

  export interface TcbQuery {
    where(condition: object): TcbQuery
    orderBy(field: string, direction: 'asc' | 'desc'): TcbQuery
    limit(rows: number): TcbQuery
    get(): Promise<TcbRead<object[]>>
  }

  export interface TcbDocument {
    get(): Promise<TcbRead<object[]>>
    set(data: object): Promise<TcbAnswer>
    remove(): Promise<TcbAnswer>
  }

  export interface TcbCollection extends TcbQuery {
    doc(id: string): TcbDocument
    add(doc: object): Promise<TcbAnswer>
  }

  export interface TcbTransactionDocument {
    get(): Promise<TcbRead<object | null>>
    set(data: object): Promise<TcbAnswer>
    delete(): Promise<TcbAnswer>
  }

  export interface TcbTransaction {
    collection(name: string): { doc(id: string): TcbTransactionDocument; add(doc: object): Promise<TcbAnswer> }
    commit(): Promise<TcbAnswer>
    rollback(): Promise<TcbAnswer>
  }

  export interface TcbDatabase {
    command: TcbCommand
    collection(name: string): TcbCollection
    startTransaction(): Promise<TcbTransaction>
  }

  export interface TcbApp {
    database(): TcbDatabase
    /** Answers with bytes, or with `{code, message}` where something is wrong. */
    callWxPayApi(call: { apiName: string; requestData: Buffer }): Promise<unknown>
    callWxOpenApi(call: { apiName: string; requestData?: unknown }): Promise<TcbAnswer & { result?: unknown }>
    /** A signed place to post one file to; a business error is thrown. */
    getUploadMetadata(ask: { cloudPath: string }): Promise<
      TcbAnswer & { data?: { url: string; token: string; authorization: string; fileId: string; cosFileId: string } }
    >
    getTempFileURL(ask: { fileList: string[] }): Promise<
      TcbAnswer & { fileList?: { code: string; fileID: string; tempFileURL: string }[] }
    >
    deleteFile(ask: { fileList: string[] }): Promise<TcbAnswer & { fileList?: { fileID: string; code: string }[] }>
  }

  /** The module is an object with its methods on the prototype: a namespace import would lose them. */
  const tcb: { init(config: TcbInit): TcbApp }
  export default tcb
}

/** What carries every database call; its `send` is wrapped once (cloudbase/transport.ts). */
declare module 'tcb-admin-node/src/utils/dbRequest' {
  const Request: { prototype: { send(action: string, data?: object): Promise<unknown> } }
  export default Request
}
