import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Variables } from './request'

export interface Running {
  port: number
  /** Accepts nothing more, lets the requests in flight finish, and resolves when the last is answered. */
  stop(): Promise<void>
}

const sweepMs = 50

export const listen = (app: Hono<Variables>, host: string, port: number): Promise<Running> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.once('error', reject)
    server.listen(port, host, () => {
      resolve({ port: (server.address() as AddressInfo).port, stop: () => close(server) })
    })
  })

/** Kept-alive connections are closed as they fall idle; a browser's would otherwise hold the server open. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs)
    server.close((fault) => {
      clearInterval(sweep)
      if (fault) reject(fault)
      else resolve()
    })
  })
