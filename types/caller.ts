/** Who calls, as the host found out for this one request. Never read from process-wide state. */
export type Caller =
  | { kind: 'nobody' }
  /** A WeChat identity, in the mini-program or chosen in the local demo; `unionid` where WeChat tells what all apps know it by. */
  | { kind: 'wechat'; openid: string; unionid?: string }
  /** A staff person who is signed in at the console; the session was checked for this request. */
  | { kind: 'session'; staff: string; place?: string }
  /** The platform's own timer. */
  | { kind: 'timer' }

/** A request to an HTTP door, as both hosts hand it on. Header names in lower case. */
export interface HttpRequest {
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: string
  /** The network address it came from, where the host knows one. */
  address?: string
}

export interface HttpReply {
  status: number
  body: unknown
  /** A whole `Set-Cookie` header. */
  cookie?: string
}

/** A message that WeChat pushes to the official account. `token`: the account's, which the signature is made with. */
export interface PushRequest {
  method: string
  query: Readonly<Record<string, string>>
  body: string
  token: string
}

export interface TextReply {
  status: number
  text: string
}
