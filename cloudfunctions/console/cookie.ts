/** The session, and the secret of a browser that waits for one. No script reads either, and no other site's page sends them. */
export type CookieName = 'huiji_session' | 'huiji_ask'

export const cookieIn = (header: string | undefined, name: CookieName): string | null => {
  const found = (header ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  return /^[\w-]{20,128}$/.test(found) ? found : null
}

/** A `Set-Cookie`; `maxAgeSeconds` 0 takes it away. `secure`: the page is served over TLS. */
export const cookie = (name: CookieName, value: string, maxAgeSeconds: number, secure: boolean): string =>
  `${name}=${value}; Path=/console; HttpOnly; SameSite=Strict; Max-Age=${String(maxAgeSeconds)}${secure ? '; Secure' : ''}`
