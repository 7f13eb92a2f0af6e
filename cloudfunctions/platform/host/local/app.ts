import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { answerFault, refuse } from '../answer'
import { accountRoutes } from './account-routes'
import { callRoutes } from './call-routes'
import { consoleRoutes } from './console-routes'
import { demoRoutes } from './demo-routes'
import { deskRoutes } from './desk-routes'
import { outboxRoutes } from './outbox-routes'
import type { LocalParts } from './parts'
import { payRoutes } from './pay-routes'
import { pictureRoutes } from './picture-routes'
import { payerRoutes } from './payer-routes'
import { posRoutes } from './pos-routes'
import { send, type Variables } from './request'
import { sameOriginOnly, securityHeaders } from './security'
import { subscribeRoutes } from './subscribe-routes'

/** The one-machine server: the mini-program, the desk, the doors, and what stands in for WeChat. */
export const makeApp = (parts: LocalParts): Hono<Variables> => {
  const app = new Hono<Variables>()
  app.use(nameRequest)
  app.use(securityHeaders(join(parts.builds, 'h5/index.html')))
  app.get('/healthz', async (c) => {
    const { id, version } = await parts.world.programme()
    return c.json({ ok: true, programme: { id, version }, database: parts.database })
  })
  app.route('/call', callRoutes(parts))
  app.route('/pos', posRoutes(parts))
  app.route('/pay', payRoutes(parts))
  app.route('/picture', pictureRoutes(parts))
  app.route('/account', accountRoutes(parts))
  app.route('/console', consoleRoutes(parts))
  app.use('/demo/*', sameOriginOnly)
  app.route('/demo', demoRoutes(parts))
  app.route('/demo/subscribe', subscribeRoutes(parts))
  app.use('/desk/api/*', sameOriginOnly)
  app.route('/desk/api', deskRoutes(parts))
  app.route('/desk/api/outbox', outboxRoutes(parts))
  app.route('/desk/api/payments', payerRoutes(parts))
  addPages(app, parts.builds)
  app.notFound((c) => send(c, refuse({ code: 'request.unknown', method: c.req.method, path: c.req.path })))
  app.onError((fault, c) => send(c, answerFault(parts.world.log, c.get('requestId'), fault)))
  return app
}

const addPages = (app: Hono<Variables>, builds: string): void => {
  const desk = join(builds, 'local/desk')
  app.use(cacheHashed)
  app.get('/favicon.ico', (c) => c.body(null, 204))
  const console = join(builds, 'console')
  app.get('/console', serveStatic({ root: console, path: 'index.html' }))
  app.get('/console/*', serveStatic({ root: console, rewriteRequestPath: (path) => path.slice('/console'.length) }))
  app.get('/desk', serveStatic({ root: desk, path: 'index.html' }))
  app.get('/desk/*', serveStatic({ root: desk, rewriteRequestPath: (path) => path.slice('/desk'.length) }))
  app.get('/*', serveStatic({ root: join(builds, 'h5') }))
}

/** A caller's own request id is kept where it is one, so that a till's log and ours name the same request. */
const nameRequest: MiddlewareHandler<Variables> = async (c, next) => {
  const sent = c.req.header('x-request-id') ?? ''
  const requestId = /^[\w-]{8,64}$/.test(sent) ? sent : randomUUID()
  c.set('requestId', requestId)
  await next()
  c.header('x-request-id', requestId)
}

/** A file whose name carries the hash of its content never changes; everything else is asked for again. */
const cacheHashed: MiddlewareHandler = async (c, next) => {
  await next()
  const hashed = c.res.ok && /\.([0-9a-f]{8,}|[0-9A-Z]{8})\.\w+$/.test(c.req.path)
  c.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}
