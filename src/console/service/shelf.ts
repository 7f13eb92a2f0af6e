/** What this browser remembers of the person's choices; a comfort, so a closed storage stops nothing. */
const PREFIX = 'huiji.console.'

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value)
  } catch {
    return
  }
}
