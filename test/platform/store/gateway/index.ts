/**
 * A stand-in for CloudBase's gateway on a local port: it speaks the SDK's wire protocol, checks its signatures and
 * keeps the database's rules, so that the real SDK and the real function bundles can run against it. What it does not
 * know it refuses aloud.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { actions, type Call } from './action'
import { Database } from './database'
import { GatewayFault } from './fault'
import type { Stored } from './query'
import { signatureFault } from './signature'

/** What is answered instead, with nothing done. */
type Instead = { status: number } | { code: string; message: string } | { text: string }
/** `drop`: the connection breaks before anything is done; `lose`: it is done, but the answer never arrives. */
export type Interruption = 'drop' | 'lose' | { delayMs: number } | Instead

export interface GatewayOptions {
  env: string
  secretId: string
  secretKey: string
  collections: readonly string[]
  /** Answers WeChat's APIs by name; what it returns becomes the SDK's `result`. It may throw a GatewayFault. */
  wx?: (apiName: string, requestData: unknown) => unknown
  /** Answers the storage's actions; what it returns becomes the answer's `data`. */
  storage?: (call: Call) => object
  nowMs?: () => number
}

export interface Gateway {
  /** For the SDK's `serviceUrl`. */
  url: string
  /** Every document of a collection, committed ones only. */
  data(collection: string): Stored[]
  /** Actions in the order they arrived. */
  calls: Call[]
  /** Asked before every call; what it returns happens to that call. */
  interrupt: (call: Call) => Interruption | undefined
  openTransactions(): number
  expireTransactions(): void
  close(): Promise<void>
}

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const nowMs = options.nowMs ?? Date.now
  const database = new Database(options.collections, nowMs)
  const alone = oneAtATime()
  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  })
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = JSON.parse(await bodyOf(request)) as Call
    gateway.calls.push(call)
    const happens = gateway.interrupt(call)
    if (happens === 'drop') return void request.socket.destroy()
    if (typeof happens === 'object' && 'delayMs' in happens) await wait(happens.delayMs)
    else if (typeof happens === 'object') return answerInstead(response, happens)
    const { pathname } = new URL(request.url ?? '', 'http://gateway')
    const fault = pathname === '/admin' && request.method === 'POST'
      ? signatureFault(options, call, request.headers, nowMs())
      : 'POST /admin is all there is'
    const answer = await alone(call, () => answerTo(options, database, call, fault))
    if (happens === 'lose') return void request.socket.destroy()
    answerJson(response, { requestId: String(call.eventId), ...answer })
  }
  const gateway: Gateway = {
    url: '',
    data: (collection) => database.all(collection),
    calls: [],
    interrupt: () => undefined,
    openTransactions: () => database.openTransactions,
    expireTransactions: () => database.expireTransactions(),
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  gateway.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`
  return gateway
}

/** The database takes the operations of one transaction one after the other; what overlaps is refused here aloud. */
function oneAtATime(): (call: Call, answer: () => object) => Promise<object> {
  const busy = new Set<string>()
  return async ({ transactionId }, answer) => {
    if (transactionId === undefined) return answer()
    if (busy.has(transactionId)) return { code: 'DATABASE_TRANSACTION_FAIL', message: 'operations overlap' }
    busy.add(transactionId)
    await new Promise((resolve) => setImmediate(resolve))
    busy.delete(transactionId)
    return answer()
  }
}

function answerInstead(response: ServerResponse, instead: Instead): void {
  if ('text' in instead) return void response.end(instead.text)
  if ('status' in instead) response.statusCode = instead.status
  answerJson(response, 'code' in instead ? instead : {})
}

function answerJson(response: ServerResponse, answer: object): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(answer))
}

function answerTo(options: GatewayOptions, database: Database, call: Call, fault: string | null): object {
  try {
    if (fault !== null) throw new GatewayFault('SIGN_PARAM_INVALID', fault)
    if (call.envName !== options.env) throw new GatewayFault('INVALID_ENV', `no environment ${String(call.envName)}`)
    if (call.action === 'wx.api') return { data: { responseData: JSON.stringify(wxAnswer(options, call)) } }
    if (options.storage && call.action.startsWith('storage.')) return { data: options.storage(call) }
    const action = actions[call.action]
    if (action === undefined) throw new GatewayFault('INVALID_PARAM', `unknown action ${call.action}`)
    return action(database, call)
  } catch (error) {
    if (error instanceof GatewayFault) return { code: error.code, message: error.message }
    return { code: 'SYS_ERR', message: error instanceof Error ? error.message : 'unknown' }
  }
}

function wxAnswer({ wx }: GatewayOptions, call: Call): unknown {
  if (wx === undefined) throw new GatewayFault('INVALID_PARAM', 'this gateway was started without WeChat')
  const requestData = String(call.requestData ?? '')
  return wx(String(call.apiName), requestData === '' ? undefined : JSON.parse(requestData))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

export { GatewayFault }
