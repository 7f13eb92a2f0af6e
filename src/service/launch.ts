/** Runs before the router reads the address: `/?scene=…` is the short form of the join page's link. */
import '../design/browser.scss'
import { readParameters } from './device'

export function openScene(): void {
  const { scene } = readParameters()
  if (!scene || window.location.hash.includes('scene=')) return
  const hash = `#/pages/join/index?scene=${encodeURIComponent(scene)}`
  window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}${hash}`)
}

openScene()
