import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What tcb-admin-node and its HTTP client load and our two adapters (database, WeChat's open API) never call: file
 * upload (xml2js), custom tickets (jsonwebtoken), HTTP signatures (aws), and a printer of any value (object-inspect) for
 * the text of faults; and the log's threads and redaction, since a function writes to its own output what it made itself.
 * With zod's other languages they were half of the bundle.
 */
const unused = /^(xml2js|jsonwebtoken|http-signature|aws4|object-inspect|thread-stream|@pinojs\/redact|aws-sign2)$/
/** Listening to a query over a socket, with its lodash: a function answers and ends. */
const listening = /\/realtime\/websocket-client$/
const leftOut = fileURLToPath(new URL('left-out.cjs', import.meta.url))
/** Cookies, with the public suffixes they end at: no request carries any. */
const cookies = /^\.\/lib\/cookies$/
const noCookies = fileURLToPath(new URL('no-cookies.cjs', import.meta.url))
/** Nested queries, with what makes them work in old engines. */
const flatQuery = fileURLToPath(new URL('flat-query.cjs', import.meta.url))
/** Of binary JSON only its extended text is read and written, so writer and reader of the bytes stay out. */
const extendedJson = fileURLToPath(new URL('../../node_modules/bson/lib/extended_json.js', import.meta.url))
/** Names of file types, 137 KB of them, for files that are never sent. */
const noTypes = fileURLToPath(new URL('no-types.cjs', import.meta.url))

/** An esbuild plugin that leaves unused packages, and zod's words in every language but English, out of a function. */
export const slim = {
  name: 'slim',
  setup: (build) => {
    build.onResolve({ filter: unused }, () => ({ path: leftOut }))
    build.onResolve({ filter: listening }, () => ({ path: leftOut }))
    build.onResolve({ filter: cookies }, () => ({ path: noCookies }))
    build.onResolve({ filter: /^bson$/ }, () => ({ path: extendedJson }))
    build.onResolve({ filter: /^qs$/ }, () => ({ path: flatQuery }))
    build.onResolve({ filter: /^mime-db$/ }, () => ({ path: noTypes }))
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ resolveDir, path }) => ({
      path: join(resolveDir, dirname(path), 'en.js'),
    }))
  },
}
