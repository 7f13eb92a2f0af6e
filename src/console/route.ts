/** Deep links: `/console#/campaigns/autumn`. Everything a page shows first is in its address. */
import { useSyncExternalStore } from 'react'

export interface Route {
  /** `#/campaigns/autumn` is ['campaigns', 'autumn']. */
  path: string[]
  query: URLSearchParams
}

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) }
}

export function hrefOf(path: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query).toString()
  return `#/${path.map(encodeURIComponent).join('/')}${asked ? `?${asked}` : ''}`
}

export function go(path: readonly string[], query?: Readonly<Record<string, string>>): void {
  window.location.hash = hrefOf(path, query)
}

function follow(heard: () => void): () => void {
  window.addEventListener('hashchange', heard)
  return () => {
    window.removeEventListener('hashchange', heard)
  }
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(follow, () => window.location.hash))
}
