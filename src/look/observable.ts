/** A value that screens follow. Not state of one component: theme, language and brand outlive every page. */
export interface Observable<T> {
  get(): T
  set(value: T): void
  follow(listener: () => void): () => void
}

export function observable<T>(first: T): Observable<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      listeners.forEach((listener) => {
        listener()
      })
    },
    follow(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
