/** Runs before the router reads the address: `/?scene=…` is the short form of the join page's link. */
import '../design/browser.scss'
import { dropParameter, readParameters } from './device'

export function openScene(): void {
  const { scene } = readParameters()
  if (!scene) return
  // From here on the page's own address carries it, so that a reload of the card does not lead back to joining.
  if (!window.location.hash.includes('scene=')) window.location.hash = `#/pages/join/index?scene=${encodeURIComponent(scene)}`
  dropParameter('scene')
}

openScene()
