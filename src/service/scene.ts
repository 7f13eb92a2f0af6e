/** The scene inside a scanned path or link; null when there is none. */
export function sceneOf(text: string | undefined): string | null {
  const found = /[?&]scene=([^&#]+)/.exec(text ?? '')
  return found?.[1] ? decodeScene(found[1]) : null
}

/** WeChat passes the scene url-encoded; a text that is not stays as it is. */
export function decodeScene(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
