export function pressed(): Record<string, never> {
  return {}
}

export function followEscape(): () => void {
  return () => undefined
}

export function nameInput(): void {
  return
}
