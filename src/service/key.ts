/** Makes a plain view reachable by keyboard: browsers only; WeChat has neither focus nor keys. */
import type { KeyboardEvent } from 'react'

interface KeyProps {
  tabIndex: number
  onKeyDown: (event: KeyboardEvent) => void
}

export function pressed(act: () => void): KeyProps {
  return {
    tabIndex: 0,
    onKeyDown(event) {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      act()
    },
  }
}

/** Escape closes what lies on top; the answer stops listening. */
export function followEscape(act: () => void): () => void {
  const heard = (event: globalThis.KeyboardEvent): void => {
    if (event.key === 'Escape') act()
  }
  window.addEventListener('keydown', heard)
  return () => {
    window.removeEventListener('keydown', heard)
  }
}

/** Taro draws a native input inside its own element; a screen reader reads the name of the inner one. */
export function nameInput(id: string, label: string): void {
  document.getElementById(id)?.querySelector('input')?.setAttribute('aria-label', label)
}
