import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { MiddlewareHandler } from 'hono'
import { refuse } from '../answer'
import { send } from './request'

/**
 * The pages load nothing from elsewhere. Taro writes styles into attributes, so inline styles stay allowed; its one
 * inline script (it sets the root font size) is named by its hash.
 */
export const securityHeaders = (indexFile: string): MiddlewareHandler => {
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...inlineScriptHashes(indexFile)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  return async (c, next) => {
    await next()
    c.header('content-security-policy', policy)
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'same-origin')
  }
}

/** Another site's page may not press the desk's buttons: browsers name the origin of every POST. */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin')
  if (c.req.method === 'GET' || origin === undefined || hostOf(origin) === c.req.header('host')) return next()
  return send(c, refuse({ code: 'permission.denied', action: c.req.path, needs: 'a page of this server' }))
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

const inlineScriptHashes = (indexFile: string): string[] => {
  if (!existsSync(indexFile)) return []
  const scripts = readFileSync(indexFile, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)
  return [...scripts].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  )
}
