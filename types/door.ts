import type { Caller, HttpReply, HttpRequest, PushRequest, TextReply } from './caller'
import type { Call } from './contract/envelope'
import type { PaymentState } from './record'
import type { World } from './port/world'
import type { Result } from './result'

/** A trust boundary that is called with `{action, data, reference}`: checks who calls, reads the input, calls a flow. */
export type CallDoor = (world: World, caller: Caller, call: Call) => Promise<Result<unknown>>

/** A door that can say what it is called for, and which of it is a deed: a write, or what begins a work. */
export type RoutedDoor = CallDoor & { actions: readonly string[]; deeds: readonly string[] }

/** A trust boundary that hears what the payment service has to tell; the message is believed in nothing before it is read. */
export type NoticeDoor = (
  world: World,
  message: { headers: Readonly<Record<string, string>>; body: string },
) => Promise<Result<PaymentState>>

/** A trust boundary that speaks HTTP: checks the signature before anything else. `wallNow` is the real clock. */
export type HttpDoor = (world: World, request: HttpRequest, wallNow: number) => Promise<HttpReply>

/** A trust boundary that hears what WeChat pushes to the official account. `wallNow` is the real clock. */
export type PushDoor = (world: World, request: PushRequest, wallNow: number) => Promise<TextReply>
