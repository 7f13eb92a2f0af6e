/** Who calls, as the host found out for this one request. Never read from process-wide state. */
export type Caller =
  | { kind: 'nobody' }
  /** A WeChat identity, in the mini-program or chosen in the local demo. */
  | { kind: 'wechat'; openid: string }
  /** The platform's own timer. */
  | { kind: 'timer' }

/** A request to an HTTP door, as both hosts hand it on. Header names in lower case. */
export interface HttpRequest {
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: string
}

export interface HttpReply {
  status: number
  body: unknown
}
